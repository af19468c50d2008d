package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tree of categories")
class CategoryTreeTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final CategoryTree tree =
      new CategoryTree(
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
    assertThat(tree.path("c")).extracting(Breadcrumb::categoryId).containsExactly("a", "b", "c");
    assertThat(tree.path("x")).isEmpty();
  }

  @Test
  void has_no_more_than_five_levels_counting_what_moves_along() {
    assertThat(tree.place(category("f", "f", "e")))
        .isEqualTo(new CategoryTree.Placement.TooDeep(5));
    assertThat(tree.place(category("a", "a", "z")))
        .isEqualTo(new CategoryTree.Placement.TooDeep(5));
    assertThat(tree.place(category("b", "b", "z")))
        .isInstanceOf(CategoryTree.Placement.Success.class);
  }

  @Test
  void has_no_cycle() {
    assertThat(tree.place(category("a", "a", "c"))).isEqualTo(new CategoryTree.Placement.Cycle());
    assertThat(tree.place(category("a", "a", "a"))).isEqualTo(new CategoryTree.Placement.Cycle());
  }

  @Test
  void keeps_slugs_apart_among_siblings_only() {
    assertThat(tree.place(category("n", "z", null)))
        .isEqualTo(new CategoryTree.Placement.SlugTaken());
    assertThat(tree.place(category("n", "z", "a")))
        .isInstanceOf(CategoryTree.Placement.Success.class);
    assertThat(tree.place(category("n", "n", "x")))
        .isEqualTo(new CategoryTree.Placement.ParentNotFound());
  }
}
