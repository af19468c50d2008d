package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdType;
import dev.souk.media.MediaRef;
import dev.souk.money.Money;
import dev.souk.store.TableItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The entries of lists")
class ListingEntryMapperTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final SplittableRandom random = new SplittableRandom(3);

  private String id(IdType idType) {
    return idType.next(NOON, random);
  }

  private Product product(String name, int depth) {
    var key = "public/" + id(IdType.MED) + "/medium.jpg";
    var path =
        IntStream.range(0, depth)
            .mapToObj(each -> new Breadcrumb(id(IdType.CAT), "Category"))
            .toList();
    return new Product(
        id(IdType.PRD),
        new ProductSeller(id(IdType.SEL), "店".repeat(60), false),
        new ProductContent(
            name,
            "",
            path,
            List.of(new MediaRef(id(IdType.MED), "image/jpeg", 1, 1, Map.of("small", key)))),
        List.of(),
        "EUR",
        List.of(
            new ProductVariant(
                id(IdType.VAR), "S", List.of(), new Money(99_999_999_999L, "EUR"), 0)),
        ProductStatus.PUBLISHED,
        new Revision(1_000_000, NOON, NOON));
  }

  private static int bytes(TableItem item) {
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
    assertThat(ListingEntryMapper.of(product("名".repeat(120), 5)).values())
        .allSatisfy(entry -> assertThat(bytes(entry)).isLessThanOrEqualTo(400));
  }

  @Test
  void are_fourteen_for_a_product_five_categories_deep() {
    assertThat(ListingEntryMapper.of(product("Mug", 5))).hasSize(14);
  }

  @Test
  void are_not_touched_by_what_no_list_shows() {
    var before = product("Mug", 2);
    var after =
        (ProductEditResult.Success)
            before.present(
                new ProductContent(
                    "Mug", "New words", before.content().breadcrumbs(), before.content().media()),
                NOON);

    assertThat(ListingEntryMapper.between(before, after.product())).isEmpty();
  }
}
