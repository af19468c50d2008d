package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.Kind;
import dev.souk.media.MediaRef;
import dev.souk.money.Money;
import dev.souk.store.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The entries of lists")
class ListingsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final SplittableRandom random = new SplittableRandom(3);

  private String id(Kind kind) {
    return kind.next(NOON, random);
  }

  private Product product(String name, int depth) {
    var key = "public/" + id(Kind.MED) + "/medium.jpg";
    var path =
        IntStream.range(0, depth).mapToObj(each -> new Step(id(Kind.CAT), "Category")).toList();
    return new Product(
        id(Kind.PRD),
        new Shop(id(Kind.SEL), "店".repeat(60), false),
        new Presentation(
            name,
            "",
            path,
            List.of(new MediaRef(id(Kind.MED), "image/jpeg", 1, 1, Map.of("small", key)))),
        List.of(),
        "EUR",
        List.of(new Variant(id(Kind.VAR), "S", List.of(), new Money(99_999_999_999L, "EUR"), 0)),
        Shelf.PUBLISHED,
        new Stamp(1_000_000, NOON, NOON));
  }

  private static int bytes(Item item) {
    return item.attributes().entrySet().stream()
        .mapToInt(each -> {
          var value = each.getValue();
          var size =
              value.s() == null
                  ? value.n().length() / 2 + 2
                  : value.s().getBytes(StandardCharsets.UTF_8).length;
          return each.getKey().length() + size;
        })
        .sum();
  }

  @Test
  void have_at_most_400_bytes_whatever_a_seller_writes() {
    assertThat(Listings.of(product("名".repeat(120), 5)).values())
        .allSatisfy(entry -> assertThat(bytes(entry)).isLessThanOrEqualTo(400));
  }

  @Test
  void are_fourteen_for_a_product_five_categories_deep() {
    assertThat(Listings.of(product("Mug", 5))).hasSize(14);
  }

  @Test
  void are_not_touched_by_what_no_list_shows() {
    var before = product("Mug", 2);
    var after =
        (Edited.To)
            before.present(
                new Presentation(
                    "Mug",
                    "New words",
                    before.presentation().path(),
                    before.presentation().media()),
                NOON);

    assertThat(Listings.between(before, after.product())).isEmpty();
  }
}
