package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.Cart;
import dev.souk.catalog.Offer;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.ledger.JournalEntry;
import dev.souk.ledger.JournalEntryFilter;
import dev.souk.ledger.JournalEntryType;
import dev.souk.ledger.LedgerAccount;
import dev.souk.ledger.OrderJournal;
import dev.souk.ledger.SellerBalance;
import dev.souk.money.Money;
import dev.souk.orders.TestMarket.Line;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of the journal: each change of money has its entry, at once
/// and once.
public interface OrderJournalContract {
  TestMarket market();

  private List<JournalEntry> journal(String seller, JournalEntryFilter filter) {
    return market().ledger().entries(seller, filter, PageRequest.first(PageRequest.MAX)).items();
  }

  private SellerBalance balance(String seller) {
    return market().ledger().balances(seller).getFirst();
  }

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private PaidOrder refunded(PaidOrder order, SellerOrder of, Offer offer, Instant at) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(offer.variantId(), 1), RefundTransitions.ShippingRefund.KEEP, "it is chipped");
    return market().kept(order, to(RefundTransitions.refund(order, of.id(), refundRequest, at)));
  }

  @Test
  default void a_payment_is_in_the_journal_and_the_balance_of_each_of_its_sellers() {
    var mug = market().shelved(9);
    var bowl = market().shelved(9);
    var placed = market().placed(market().basket(new Line(mug, 2), new Line(bowl, 1)));
    assertThat(market().ledger().balances(mug.sellerId())).isEmpty();

    var paid = market().paid(placed);

    for (var each : paid.sellerOrders()) {
      var entries = journal(each.sellerId(), JournalEntryFilter.ALL);
      assertThat(entries).hasSize(1);
      assertThat(entries).isSubsetOf(OrderJournal.entries(placed, paid));
      assertThat(balance(each.sellerId()).pending()).isEqualTo(each.payoutAmount());
      assertThat(balance(each.sellerId()).of(LedgerAccount.COMMISSION))
          .isEqualTo(each.commission());
      assertThat(balance(each.sellerId()).of(LedgerAccount.COMMISSION_VAT))
          .isEqualTo(each.commissionVat());
    }
  }

  @Test
  default void a_change_that_is_refused_books_nothing() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var paid = placed.paid(TestMarket.payment(placed, NOON), NOON);
    var event = "evt_" + placed.id();
    market().keep(placed, paid, event);

    assertThatThrownBy(() -> market().keep(placed, paid, event))
        .isInstanceOf(DuplicateRequestException.class);
    assertThatThrownBy(() -> market().keep(placed, paid, null))
        .isInstanceOf(StaleVersionException.class);

    assertThat(journal(mug.sellerId(), JournalEntryFilter.ALL)).hasSize(1);
    assertThat(balance(mug.sellerId()).entries()).isEqualTo(1);
  }

  @Test
  default void of_eight_that_bring_one_order_further_at_once_one_books() throws Exception {
    var mug = market().shelved(9);
    var paid = market().paid(market().placed(market().basket(new Line(mug, 8))));
    var part = paid.sellerOrders().getFirst();

    atOnce(
        8,
        () -> {
          try {
            refunded(paid, part, mug, NOON);
          } catch (StaleVersionException e) {
            // another was first
          }
          return true;
        });

    assertThat(journal(mug.sellerId(), JournalEntryFilter.ALL)).hasSize(2);
    assertThat(balance(mug.sellerId()).entries()).isEqualTo(2);
  }

  @Test
  default void many_orders_of_one_seller_paid_at_once_are_all_in_one_balance() throws Exception {
    var mug = market().shelved(9);
    var orders = new ArrayList<Order.AwaitingPayment>();
    for (var i = 0; i < 6; i++) {
      orders.add(market().placed(market().basket(mug)));
    }
    var next = orders.iterator();

    atOnce(
        6,
        () -> {
          Order.AwaitingPayment order;
          synchronized (orders) {
            order = next.next();
          }
          return market().paid(order);
        });

    var due =
        market().orders().ofSeller(mug.sellerId(), PageRequest.first(20)).items().stream()
            .map(each -> each.sellerOrders().getFirst().payoutAmount())
            .reduce(new Money(0, "EUR"), Money::plus);
    assertThat(balance(mug.sellerId()).pending()).isEqualTo(due);
    assertThat(balance(mug.sellerId()).entries()).isEqualTo(6);
  }

  @Test
  default void entries_are_read_newest_first_by_kind_account_order_and_time() {
    var mug = market().shelved(9);
    var seller = mug.sellerId();
    var first = market().paid(market().placed(market().basket(new Line(mug, 2))));
    var second = market().paid(market().placed(market().basket(mug)));
    var one = first.sellerOrders().getFirst();
    refunded(first, one, mug, NOON.plusSeconds(60));

    var all = journal(seller, JournalEntryFilter.ALL);
    assertThat(all).hasSize(3);
    assertThat(all.getFirst().type()).isEqualTo(JournalEntryType.REFUND);
    var ever = JournalEntryFilter.EVER;
    var never = JournalEntryFilter.NEVER;
    assertThat(
            journal(
                seller, new JournalEntryFilter(JournalEntryType.PAYMENT, null, null, ever, never)))
        .hasSize(2)
        .allMatch(each -> each.type() == JournalEntryType.PAYMENT);
    assertThat(
            journal(seller, new JournalEntryFilter(null, LedgerAccount.REFUNDS, null, ever, never)))
        .containsExactly(all.getFirst());
    assertThat(journal(seller, JournalEntryFilter.of(one.id(), ever, never)))
        .extracting(JournalEntry::type)
        .containsExactly(JournalEntryType.REFUND, JournalEntryType.PAYMENT);
    var other = second.sellerOrders().getFirst().id();
    assertThat(
            journal(
                seller, new JournalEntryFilter(JournalEntryType.REFUND, null, other, ever, never)))
        .isEmpty();
    var minute = NOON.plusSeconds(60);
    assertThat(journal(seller, new JournalEntryFilter(null, null, null, ever, minute))).hasSize(2);
    assertThat(journal(seller, new JournalEntryFilter(null, null, null, minute, never))).hasSize(1);
    assertThat(journal(seller, new JournalEntryFilter(null, null, null, minute, minute))).isEmpty();
  }

  @Test
  default void pages_of_entries_leave_none_out_and_have_none_twice() {
    var mug = market().shelved(9);
    for (var i = 0; i < 3; i++) {
      market().paid(market().placed(market().basket(mug)));
    }
    var filter =
        new JournalEntryFilter(
            JournalEntryType.PAYMENT,
            null,
            null,
            JournalEntryFilter.EVER,
            JournalEntryFilter.NEVER);

    for (var each : List.of(JournalEntryFilter.ALL, filter)) {
      var met = new ArrayList<String>();
      var page = market().ledger().entries(mug.sellerId(), each, PageRequest.first(2));
      page.items().forEach(entry -> met.add(entry.id()));
      while (page.next() != null) {
        page = market().ledger().entries(mug.sellerId(), each, new PageRequest(2, page.next()));
        page.items().forEach(entry -> met.add(entry.id()));
      }
      assertThat(met).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  default void balances_of_all_sellers_are_met_once_over_all_pages() {
    var sellers = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      var mug = market().shelved(9);
      sellers.add(mug.sellerId());
      market().paid(market().placed(market().basket(mug)));
    }

    var met = new ArrayList<String>();
    var page = market().ledger().allBalances(PageRequest.first(2));
    page.items().forEach(balance -> met.add(balance.sellerId()));
    while (page.next() != null) {
      page = market().ledger().allBalances(new PageRequest(2, page.next()));
      page.items().forEach(balance -> met.add(balance.sellerId()));
    }

    assertThat(met).containsExactlyInAnyOrderElementsOf(sellers);
  }

  @Test
  default void an_order_as_large_as_can_be_is_paid_and_cancelled_as_a_whole() {
    var sellers =
        IntStream.range(0, PriceBreakdown.MAX_SELLERS)
            .mapToObj(_ -> AccountFixtures.id(IdType.SEL))
            .toList();
    var lines =
        IntStream.range(0, Cart.MAX_LINES)
            .mapToObj(i -> market().shelved(sellers.get(i % sellers.size()), 500 + i, 3))
            .map(offer -> new Line(offer, 1))
            .toArray(Line[]::new);
    var coupon = market().coupon(9, 1);
    var basket = market().basket(AccountFixtures.id(IdType.USR), coupon, lines);
    var order = market().paid(market().placed(basket));
    for (var each : order.sellerOrders()) {
      order =
          market()
              .kept(
                  order,
                  to(
                      DeliveryTransitions.assign(
                          order, each.id(), AccountFixtures.id(IdType.USR), NOON)));
    }

    var cancelled = to(CancellationTransitions.cancel(order, "changed my mind", NOON));
    market()
        .orders()
        .saveTransition(order, cancelled, new Orders.TransitionRecord(Idempotency.none(), null));

    assertThat(market().orders().find(order.id())).contains(cancelled);
    for (var seller : sellers) {
      assertThat(balance(seller).pending()).isEqualTo(new Money(0, "EUR"));
      assertThat(journal(seller, JournalEntryFilter.ALL))
          .extracting(JournalEntry::type)
          .containsExactlyInAnyOrder(JournalEntryType.PAYMENT, JournalEntryType.CANCELLATION);
    }
  }
}
