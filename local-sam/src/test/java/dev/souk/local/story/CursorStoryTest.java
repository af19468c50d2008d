package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A cursor")
class CursorStoryTest {
  private static final String MINE = "/api/v1/products/my?limit=1";
  private final SellerWithVariants sellerWithVariants = SellerWithVariants.of("Corner pottery");
  private final Actor seller = sellerWithVariants.seller();

  private String cursor() {
    var more = new LinkedHashMap<>(SellerWithVariants.mugRequest());
    more.remove("variants");
    seller.withIdempotencyKey().post("/api/v1/products", more).expect(201);
    return seller.get(MINE).expect(200).text("nextCursor");
  }

  @Test
  void leads_to_the_rest_of_the_list() {
    var page = seller.get(MINE + "&cursor=" + cursor()).expect(200);
    var rest = new ArrayList<>(page.list("items"));
    while (page.json().get("nextCursor") instanceof String cursor) {
      page = seller.get(MINE + "&cursor=" + cursor).expect(200);
      rest.addAll(page.list("items"));
    }

    assertThat(rest)
        .extracting(each -> each.get("id"))
        .containsExactly(sellerWithVariants.product());
  }

  @Test
  void that_was_edited_is_refused() {
    var cursor = cursor();
    for (var at : new int[] {0, cursor.length() / 2, cursor.length() - 2}) {
      var email = cursor.charAt(at) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, at) + email + cursor.substring(at + 1);
      assertThat(seller.get(MINE + "&cursor=" + edited).expect(400).text("code"))
          .isEqualTo("malformed-request");
    }
    seller.get(MINE + "&cursor=" + cursor + "A").expect(400);
    seller.get(MINE + "&cursor=%00").expect(400);
    seller.get(MINE + "&cursor=").expect(400);
  }

  @Test
  void is_good_for_its_list_and_its_reader_alone() {
    var cursor = cursor();

    seller.get("/api/v1/products?limit=1&cursor=" + cursor).expect(400);
    seller.get(sellerWithVariants.stockMovementsPath() + "?limit=1&cursor=" + cursor).expect(400);
    seller.get("/api/v1/media?limit=1&cursor=" + cursor).expect(400);
    SharedLocalCloud.seller("Rival pottery").get(MINE + "&cursor=" + cursor).expect(400);
  }

  @Test
  void is_good_for_its_filter_alone() {
    SellerWithVariants.of("Rival pottery");
    var visitor = SharedLocalCloud.visitor();
    var cursor = visitor.get("/api/v1/products?limit=1").expect(200).text("nextCursor");

    visitor.get("/api/v1/products?limit=1&cursor=" + cursor).expect(200);
    visitor.get("/api/v1/products?limit=1&sort=price&cursor=" + cursor).expect(400);
    visitor
        .get(
            "/api/v1/products?limit=1&seller="
                + sellerWithVariants.sellerId()
                + "&cursor="
                + cursor)
        .expect(400);
  }
}
