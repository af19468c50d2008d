package dev.souk.ledger;

import static dev.souk.orders.OrderFixtures.ANNA;
import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.WEAVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.OfferFixtures;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.ledger.LedgerAccount.Side;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.Dispute;
import dev.souk.orders.DisputeTransitions;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.SellerOrder;
import dev.souk.orders.TestMarket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What the journal has of an order")
class LedgerTest {
  /// Two mugs of the potter and a towel of the weaver: a tenth is the market's, 19 % tax and 4.90
  /// of shipping are in what is paid.
  private final Order.AwaitingPayment placed =
      OrderFixtures.placed(
          1,
          ANNA,
          NOON,
          TestMarket.bill(
                  false,
                  List.of(
                      new TestMarket.Line(
                          OfferFixtures.offer(POTTER, OrderFixtures.euros(1190), 9), 2),
                      new TestMarket.Line(
                          OfferFixtures.offer(WEAVER, OrderFixtures.euros(500), 9), 1)))
              .sellers()
              .toArray(PriceBreakdown.SellerPart[]::new));

  private final PaidOrder paid = OrderFixtures.paid(placed, NOON);
  private final SellerOrder mugs = paid.sellerOrders().getFirst();
  private final String mug = mugs.breakdown().items().getFirst().variantId();
  private final long total = mugs.breakdown().total().amount();

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private static JournalEntry only(Order before, Order after) {
    var entries = OrderJournal.entries(before, after);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static Posting debit(LedgerAccount account, long amount) {
    return new Posting(account, Side.DEBIT, OrderFixtures.euros(amount));
  }

  private static Posting credit(LedgerAccount account, long amount) {
    return new Posting(account, Side.CREDIT, OrderFixtures.euros(amount));
  }

  private PaidOrder refunded(PaidOrder order, Map<String, Integer> units) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            units, RefundTransitions.ShippingRefund.KEEP, "chipped");
    return to(RefundTransitions.refund(order, mugs.id(), refundRequest, NOON));
  }

  private PaidOrder moved(PaidOrder order, Refund.State state) {
    var refund = order.refunds().findFirst().orElseThrow();
    return to(RefundTransitions.moved(order, refund.id(), state, NOON));
  }

  @Nested
  @DisplayName("when it is paid")
  class Paid {
    @Test
    void is_an_entry_for_each_seller_with_what_each_account_gets() {
      var entries = OrderJournal.entries(placed, paid);

      assertThat(entries).extracting(JournalEntry::sellerId).containsExactly(POTTER, WEAVER);
      assertThat(entries).allMatch(each -> each.type() == JournalEntryType.PAYMENT);
      assertThat(entries.getFirst().orderId()).isEqualTo(paid.id());
      assertThat(entries.getFirst().sellerOrderId()).isEqualTo(mugs.id());
      assertThat(entries.getFirst().postings())
          .containsExactlyInAnyOrder(
              debit(LedgerAccount.PROVIDER_BALANCE, 2870),
              credit(LedgerAccount.COMMISSION, 238),
              credit(LedgerAccount.TAX_COLLECTED, 380 + 78),
              credit(LedgerAccount.SHIPPING, 412),
              credit(LedgerAccount.SELLER_PENDING, 2870 - 238 - 458 - 412));
      assertThat(entries.getFirst().earned()).isEqualTo(mugs.payoutAmount());
    }

    @Test
    void is_the_same_each_time() {
      assertThat(OrderJournal.entries(placed, paid)).isEqualTo(OrderJournal.entries(placed, paid));
      assertThat(OrderJournal.entries(paid, paid)).isEmpty();
    }

    @Test
    void after_it_had_ended_is_owed_back_in_whole() {
      var ended = placed.cancelled(NOON);
      var repaid = ended.repaid(OrderFixtures.payment(placed, NOON), NOON);

      var entry = OrderJournal.entries(ended, repaid).getFirst();

      assertThat(entry.type()).isEqualTo(JournalEntryType.LATE_PAYMENT);
      assertThat(entry.postings())
          .containsExactlyInAnyOrder(
              debit(LedgerAccount.PROVIDER_BALANCE, total), credit(LedgerAccount.REFUNDS, total));
    }

    @Test
    void is_nothing_before() {
      assertThat(OrderJournal.entries(placed, placed.opening(NOON))).isEmpty();
      assertThat(OrderJournal.entries(placed, placed.expired(NOON))).isEmpty();
    }

    @Test
    void is_nothing_while_goods_are_on_their_way() {
      var shipped = OrderFixtures.shipped(paid, POTTER, NOON);

      assertThat(OrderJournal.entries(paid, shipped)).isEmpty();
    }
  }

  @Nested
  @DisplayName("when money goes back")
  class Back {
    @Test
    void is_taken_from_seller_and_commission_by_the_units() {
      var after = refunded(paid, Map.of(mug, 1));

      var entry = only(paid, after);

      assertThat(entry.type()).isEqualTo(JournalEntryType.REFUND);
      assertThat(entry.postings())
          .containsExactlyInAnyOrder(
              credit(LedgerAccount.REFUNDS, 1190),
              debit(LedgerAccount.COMMISSION, 119),
              debit(LedgerAccount.TAX_COLLECTED, 190),
              debit(LedgerAccount.SELLER_PENDING, 1190 - 119 - 190));
      assertThat(entry.earned()).isEqualTo(OrderFixtures.euros(119 - 1190));
    }

    @Test
    void leaves_the_provider_once_it_is_sent() {
      var asked = refunded(paid, Map.of(mug, 1));
      var back = asked.returned().amount();
      var sent = moved(asked, new Refund.State.Pending("re_1"));

      assertThat(only(asked, sent).type()).isEqualTo(JournalEntryType.REFUND_SENT);
      assertThat(only(asked, sent).postings())
          .containsExactlyInAnyOrder(
              debit(LedgerAccount.REFUNDS, back), credit(LedgerAccount.PROVIDER_BALANCE, back));
      assertThat(OrderJournal.entries(sent, moved(sent, new Refund.State.Succeeded("re_1"))))
          .isEmpty();
    }

    /// The goods will not be sent, so their money is neither the seller's nor the market's.
    @Test
    void and_does_not_get_there_is_still_the_customers() {
      var cancelled = to(CancellationTransitions.cancel(paid, mugs.id(), "gone", NOON));
      assertThat(only(paid, cancelled).type()).isEqualTo(JournalEntryType.CANCELLATION);
      var failed = moved(cancelled, new Refund.State.Failed("re_1"));

      var entry = only(cancelled, failed);

      assertThat(entry.type()).isEqualTo(JournalEntryType.REFUND_FAILED);
      assertThat(entry.postings())
          .containsExactlyInAnyOrder(
              debit(LedgerAccount.REFUNDS, total), credit(LedgerAccount.CUSTOMER_PAYMENTS, total));
      assertThat(failed.sellerOrders().getFirst().payoutAmount()).isEqualTo(OrderFixtures.euros(0));
    }

    @Test
    void at_the_provider_is_taken_from_every_seller() {
      var refund =
          new ExternalRefund(
              "re_9",
              OrderFixtures.euros(100),
              new Refund.State.Succeeded("re_9"),
              Refund.Source.PAYMENT_PROVIDER,
              "");
      var after = to(DisputeTransitions.refunded(paid, refund, NOON));

      var entries = OrderJournal.entries(paid, after);

      assertThat(entries).hasSize(2).allMatch(it -> it.type() == JournalEntryType.EXTERNAL_REFUND);
      assertThat(in(entries, LedgerAccount.PROVIDER_BALANCE)).isEqualTo(-100);
    }
  }

  @Nested
  @DisplayName("when there is VAT on its commission")
  class WithVat {
    private final Order.AwaitingPayment taxed =
        OrderFixtures.placed(
            2,
            ANNA,
            NOON,
            TestMarket.bill(
                    true,
                    List.of(
                        new TestMarket.Line(
                            OfferFixtures.offer(POTTER, OrderFixtures.euros(1000), 9), 3)))
                .sellers()
                .toArray(PriceBreakdown.SellerPart[]::new));
    private final PaidOrder bought = OrderFixtures.paid(taxed, NOON);
    private final SellerOrder part = bought.sellerOrders().getFirst();
    private final String variant = part.breakdown().items().getFirst().variantId();

    private PaidOrder refunded(int units) {
      var refundRequest =
          new RefundTransitions.RefundRequest(
              Map.of(variant, units), RefundTransitions.ShippingRefund.KEEP, "chipped");
      return to(RefundTransitions.refund(bought, part.id(), refundRequest, NOON));
    }

    @Test
    void is_the_markets_to_pay_on_and_not_the_sellers() {
      var entry = only(taxed, bought);

      assertThat(entry.postings())
          .contains(
              credit(LedgerAccount.COMMISSION, 270), credit(LedgerAccount.COMMISSION_VAT, 54));
      assertThat(entry.earned()).isEqualTo(OrderFixtures.euros(2700 + 490 - 270 - 54));
    }

    @Test
    void goes_back_with_the_units_and_all_of_it_with_the_last() {
      assertThat(only(bought, refunded(1)).postings())
          .contains(debit(LedgerAccount.COMMISSION, 90), debit(LedgerAccount.COMMISSION_VAT, 18));
      assertThat(only(bought, refunded(3)).postings())
          .contains(debit(LedgerAccount.COMMISSION, 270), debit(LedgerAccount.COMMISSION_VAT, 54));
    }
  }

  private static long in(List<JournalEntry> entries, LedgerAccount account) {
    return entries.stream()
        .flatMap(each -> each.postings().stream())
        .filter(each -> each.account() == account)
        .mapToLong(Posting::signed)
        .sum();
  }

  @Nested
  @DisplayName("when it is disputed")
  class Disputed {
    private final long all = paid.payment().amount().amount();

    private PaidOrder told(
        PaidOrder order, Dispute.Status status, Dispute.Funds funds, int seconds) {
      var dispute =
          new Dispute(
              "du_1",
              OrderFixtures.euros(all),
              "fraudulent",
              status,
              funds,
              NOON,
              NOON.plusSeconds(seconds));
      return to(DisputeTransitions.disputed(order, dispute, NOON));
    }

    private final PaidOrder asked =
        told(paid, Dispute.Status.NEEDS_RESPONSE, Dispute.Funds.NOT_WITHDRAWN, 0);
    private final PaidOrder withdrawn =
        told(asked, Dispute.Status.NEEDS_RESPONSE, Dispute.Funds.WITHDRAWN, 1);

    @Test
    void is_nothing_until_the_bank_has_the_money() {
      assertThat(OrderJournal.entries(paid, asked)).isEmpty();
    }

    @Test
    void lies_with_the_bank_until_it_decides() {
      var entries = OrderJournal.entries(asked, withdrawn);

      assertThat(entries).allMatch(each -> each.type() == JournalEntryType.DISPUTE_WITHDRAWN);
      assertThat(in(entries, LedgerAccount.DISPUTES)).isEqualTo(all);
      assertThat(in(entries, LedgerAccount.PROVIDER_BALANCE)).isEqualTo(-all);
      var won = told(withdrawn, Dispute.Status.WON, Dispute.Funds.REINSTATED, 9);
      var back = OrderJournal.entries(withdrawn, won);
      assertThat(back).allMatch(each -> each.type() == JournalEntryType.DISPUTE_REINSTATED);
      assertThat(in(back, LedgerAccount.DISPUTES)).isEqualTo(-all);
    }

    @Test
    void and_lost_is_borne_by_its_sellers() {
      var lost = told(withdrawn, Dispute.Status.LOST, Dispute.Funds.WITHDRAWN, 9);

      var entries = OrderJournal.entries(withdrawn, lost);

      assertThat(entries).allMatch(each -> each.type() == JournalEntryType.DISPUTE_LOST);
      assertThat(in(entries, LedgerAccount.DISPUTES)).isEqualTo(-all);
      assertThat(entries.stream().mapToLong(each -> each.earned().amount()).sum())
          .isEqualTo(
              -paid.sellerOrders().stream().mapToLong(each -> each.payoutAmount().amount()).sum());
    }

    @Test
    void and_lost_is_borne_by_the_market_as_far_as_it_had_gone_back_already() {
      var refunded = refunded(paid, Map.of(mug, 1));
      var sent = moved(refunded, new Refund.State.Succeeded("re_1"));
      var lost = told(sent, Dispute.Status.LOST, Dispute.Funds.WITHDRAWN, 9);

      var entries = OrderJournal.entries(sent, lost);

      assertThat(in(entries, LedgerAccount.GOODWILL)).isEqualTo(sent.returned().amount());
      assertThat(in(entries, LedgerAccount.PROVIDER_BALANCE)).isEqualTo(-all);
    }
  }

  @Test
  void is_of_the_customer_nothing_but_ids() {
    assertThat(OrderJournal.entries(placed, paid).toString()).doesNotContain(ANNA, "Nowak");
  }
}
