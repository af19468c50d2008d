package dev.souk.ledger;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.http.HttpDependencies;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.TestMarket;
import dev.souk.orders.TestMarket.Line;
import dev.souk.route.PrincipalRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Two mugs of a potter at 12.90 and a bowl of a turner at 9.90, with 4.90 for each shipment: taxes
/// are in the prices, a tenth is the market's.
@DisplayName("The ledger")
class LedgerRoutesTest {
  private static final String ADMIN = AccountFixtures.id(IdType.USR);

  private final TestMarket market = TestMarket.inMemory();
  private final HttpDependencies dependencies = new TestHttpDependencies().kernel();
  private final GetSellerBalance balance =
      new GetSellerBalance(dependencies, market.ledger(), market.earnings());
  private final ListJournalEntries list = new ListJournalEntries(dependencies, market.ledger());
  private final ListAnyJournalEntries any =
      new ListAnyJournalEntries(dependencies, market.ledger(), market.orders());
  private final Offer mug = market.shelved(AccountFixtures.id(IdType.SEL), 1290, 99);
  private final Offer bowl = market.shelved(AccountFixtures.id(IdType.SEL), 990, 99);
  private final String potter = mug.sellerId();

  private PaidOrder paid() {
    return market.paid(market.placed(market.basket(new Line(mug, 2), new Line(bowl, 1))));
  }

  /// One of the mugs is given back a minute later.
  private PaidOrder refunded(PaidOrder order) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(mug.variantId(), 1), RefundTransitions.ShippingRefund.KEEP, "chipped");
    var part = order.placement().sellerOrderId(potter);
    return market.kept(
        order,
        ((OrderTransitionResult.Success)
                RefundTransitions.refund(order, part, refundRequest, NOON.plusSeconds(60)))
            .order());
  }

  private TestRequest asSeller() {
    return TestRequest.get("/api/v1/sellers/me/ledger").as(potter, PrincipalRole.SELLER);
  }

  private TestRequest asAdmin() {
    return TestRequest.get("/api/v1/admin/ledger").as(ADMIN, PrincipalRole.ADMIN);
  }

  private static List<Map<String, @Nullable Object>> items(TestRequest.Answer answer) {
    return ((List<?>) Objects.requireNonNull(answer.json().get("items")))
        .stream().map(Json::object).toList();
  }

  private static List<String> kinds(TestRequest.Answer answer) {
    return items(answer).stream().map(each -> String.valueOf(each.get("type"))).toList();
  }

  private static Object amount(Map<String, @Nullable Object> json, String name) {
    return String.valueOf(Json.object(json.get(name)).get("amount"));
  }

  @Nested
  @DisplayName("to a seller")
  class ToSeller {
    private Map<String, @Nullable Object> only() {
      var answer =
          TestRequest.get("/api/v1/sellers/me/balance")
              .as(potter, PrincipalRole.SELLER)
              .to(balance);
      var balances = (List<?>) Objects.requireNonNull(answer.json().get("balances"));
      assertThat(balances).hasSize(1);
      return Json.object(balances.getFirst());
    }

    @Test
    void says_what_is_earned_and_not_available_yet() {
      var order = paid();
      assertThat(amount(only(), "pending")).isEqualTo("" + (2580 + 490 - 258));
      assertThat(amount(only(), "available")).isEqualTo("0");

      refunded(order);

      assertThat(amount(only(), "pending")).isEqualTo("" + (1290 + 490 - 129));
    }

    @Test
    void says_nothing_before_the_first_sale() {
      var answer =
          TestRequest.get("/api/v1/sellers/me/balance")
              .as(potter, PrincipalRole.SELLER)
              .to(balance);

      assertThat(answer.json()).containsEntry("balances", List.of());
    }

    @Test
    void lists_what_changed_it_newest_first() {
      var order = refunded(paid());

      var entries = items(asSeller().to(list));

      assertThat(entries).extracting(each -> each.get("type")).containsExactly("refund", "payment");
      assertThat(entries)
          .allMatch(each -> potter.equals(each.get("sellerId")))
          .allMatch(each -> order.id().equals(each.get("orderId")));
      assertThat(amount(entries.getFirst(), "change")).isEqualTo("" + -(1290 - 129));
      assertThat(amount(entries.getLast(), "change")).isEqualTo("" + (2580 + 490 - 258));
      assertThat(entries.getFirst()).containsEntry("postedAt", "2026-03-01T12:01:00.000Z");
    }

    @Test
    void lists_by_kind_seller_order_and_time() {
      var order = refunded(paid());
      paid();
      var part = order.placement().sellerOrderId(potter);

      assertThat(kinds(asSeller().asking("type", "refund").to(list))).containsExactly("refund");
      assertThat(kinds(asSeller().asking("sellerOrder", part).to(list)))
          .containsExactly("refund", "payment");
      assertThat(kinds(asSeller().asking("from", "2026-03-01T12:00:01Z").to(list)))
          .containsExactly("refund");
      assertThat(kinds(asSeller().asking("before", "2026-03-01T12:00:01Z").to(list)))
          .containsExactly("payment", "payment");
    }

    @Test
    void shows_nothing_of_another_seller() {
      var order = paid();
      var others = order.placement().sellerOrderId(bowl.sellerId());

      assertThat(items(asSeller().asking("sellerOrder", others).to(list))).isEmpty();
      assertThat(asSeller().to(list).body()).doesNotContain(bowl.sellerId(), others);
    }

    @Test
    void refuses_a_time_that_ends_before_it_begins_or_is_none_of_ours() {
      var backwards =
          asSeller()
              .asking("from", "2026-03-02T00:00:00Z")
              .asking("before", "2026-03-01T00:00:00Z")
              .to(list);
      var late = asSeller().asking("before", "9999-01-01T00:00:00Z").to(list);
      var early = asSeller().asking("from", "1066-01-01T00:00:00Z").to(list);

      assertThat(List.of(backwards.status(), late.status(), early.status())).containsOnly(400);
    }

    @Test
    void is_a_table_for_who_wants_one() {
      refunded(paid());

      var answer = asSeller().header("accept", "text/csv").asking("limit", "1").to(list);

      assertThat(answer.header("content-type")).startsWith("text/csv");
      assertThat(answer.header("link")).contains("rel=\"next\"");
      var lines = answer.body().split("\r\n", -1);
      assertThat(lines[0])
          .isEqualTo(
              "postedAt,entryId,type,sellerId,orderId,sellerOrderId,account,debit,credit,currency");
      assertThat(answer.body())
          .contains(",refund," + potter + ",")
          .contains(",commission,1.29,,EUR\r\n")
          .contains(",refunds,,12.90,EUR\r\n");
      assertThat(asSeller().header("accept", "text/csv, application/json").to(list).json())
          .containsKey("items");
    }
  }

  @Nested
  @DisplayName("to an admin")
  class ToAdmin {
    @Test
    void lists_the_entries_of_a_seller_by_account_and_kind() {
      refunded(paid());

      assertThat(kinds(asAdmin().asking("seller", potter).to(any)))
          .containsExactly("refund", "payment");
      assertThat(kinds(asAdmin().asking("seller", potter).asking("account", "refunds").to(any)))
          .containsExactly("refund");
      assertThat(kinds(asAdmin().asking("seller", potter).asking("type", "payment").to(any)))
          .containsExactly("payment");
    }

    @Test
    void lists_the_entries_of_an_order_seller_after_seller() {
      var order = refunded(paid());
      paid();

      var met = new ArrayList<String>();
      var answer = asAdmin().asking("order", order.id()).asking("limit", "1").to(any);
      items(answer).forEach(each -> met.add(each.get("sellerId") + " " + each.get("type")));
      while (answer.json().get("nextCursor") instanceof String cursor) {
        answer =
            asAdmin()
                .asking("order", order.id())
                .asking("limit", "1")
                .asking("cursor", cursor)
                .to(any);
        items(answer).forEach(each -> met.add(each.get("sellerId") + " " + each.get("type")));
      }

      assertThat(met)
          .containsExactlyInAnyOrder(
              potter + " refund", potter + " payment", bowl.sellerId() + " payment");
    }

    @Test
    void has_none_of_an_order_that_is_not_there_or_not_paid() {
      var placed = market.placed(market.basket(mug));

      for (var id : List.of(AccountFixtures.id(IdType.ORD), placed.id())) {
        assertThat(items(asAdmin().asking("order", id).to(any))).isEmpty();
      }
    }

    @Test
    void wants_a_seller_or_an_order() {
      var both =
          asAdmin()
              .asking("seller", potter)
              .asking("order", AccountFixtures.id(IdType.ORD))
              .to(any);

      assertThat(both.status()).isEqualTo(400);
      assertThat(asAdmin().to(any).status()).isEqualTo(400);
    }
  }
}
