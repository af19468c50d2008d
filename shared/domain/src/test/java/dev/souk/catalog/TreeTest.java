package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tree of categories")
class TreeTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final Tree tree =
      new Tree(
          List.of(
              category("a", "a", null),
              category("b", "b", "a"),
              category("c", "c", "b"),
              category("d", "d", "c"),
              category("e", "e", "d"),
              category("z", "z", null)),
          1);

  private static Category category(String id, String slug, @Nullable String parent) {
    return new Category(id, id, slug, parent, 1, NOON, NOON);
  }

  @Test
  void leads_from_the_top_to_a_category() {
    assertThat(tree.path("c")).extracting(Step::categoryId).containsExactly("a", "b", "c");
    assertThat(tree.path("x")).isEmpty();
  }

  @Test
  void has_no_more_than_five_levels_counting_what_moves_along() {
    assertThat(tree.place(category("f", "f", "e"))).isEqualTo(new Tree.Placed.TooDeep(5));
    assertThat(tree.place(category("a", "a", "z"))).isEqualTo(new Tree.Placed.TooDeep(5));
    assertThat(tree.place(category("b", "b", "z"))).isInstanceOf(Tree.Placed.At.class);
  }

  @Test
  void has_no_cycle() {
    assertThat(tree.place(category("a", "a", "c"))).isEqualTo(new Tree.Placed.Cycle());
    assertThat(tree.place(category("a", "a", "a"))).isEqualTo(new Tree.Placed.Cycle());
  }

  @Test
  void keeps_slugs_apart_among_siblings_only() {
    assertThat(tree.place(category("n", "z", null))).isEqualTo(new Tree.Placed.SlugTaken());
    assertThat(tree.place(category("n", "z", "a"))).isInstanceOf(Tree.Placed.At.class);
    assertThat(tree.place(category("n", "n", "x"))).isEqualTo(new Tree.Placed.NoParent());
  }
}
