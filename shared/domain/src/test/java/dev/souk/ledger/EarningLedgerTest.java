package dev.souk.ledger;

import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.euros;
import static dev.souk.orders.OrderFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.DeliveryTransitions;
import dev.souk.orders.Earning;
import dev.souk.orders.EarningReleases;
import dev.souk.orders.EarningTransfers;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.RefundTransitions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two mugs at 12.90 and 4.90 of shipping, without tax and commission.
@DisplayName("What the journal has of an earning")
class EarningLedgerTest {
  private static final Instant DUE = NOON.plus(Duration.ofDays(14));
  private static final long ALL = 2 * 1290 + 490;

  private final PaidOrder paid = OrderFixtures.paid(OrderFixtures.placed(1, NOON), NOON);
  private final String id = paid.placement().sellerOrderId(POTTER);
  private final PaidOrder delivered =
      to(DeliveryTransitions.received(OrderFixtures.shipped(paid, POTTER, NOON), id, NOON));

  private static Map<LedgerAccount, Long> sums(JournalEntry entry) {
    var sums = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
    entry.postings().forEach(it -> sums.put(it.account(), it.signed()));
    return sums;
  }

  private static JournalEntry only(PaidOrder before, PaidOrder after) {
    var entries = OrderJournal.entries(before, after);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  @Test
  void is_that_pending_money_tax_and_shipping_become_available() {
    var entry = only(delivered, EarningReleases.release(delivered, _ -> null, DUE));

    assertThat(entry.type()).isEqualTo(JournalEntryType.RELEASE);
    assertThat(entry.earned()).isEqualTo(euros(0));
    assertThat(sums(entry))
        .isEqualTo(
            Map.of(
                LedgerAccount.SELLER_PENDING,
                ALL - 490,
                LedgerAccount.SHIPPING,
                490L,
                LedgerAccount.SELLER_AVAILABLE,
                -ALL));
  }

  @Test
  void is_that_it_is_paid_out_when_the_provider_has_made_the_transfer() {
    var released = EarningReleases.release(delivered, _ -> null, DUE);
    var asked = to(EarningTransfers.request(released, id, "pay_1", DUE));
    var transfer = asked.sellerOrder(id).orElseThrow().earning().transfers().getFirst();
    var requested = only(released, asked);

    assertThat(requested.type()).isEqualTo(JournalEntryType.PAYOUT);
    assertThat(requested.earned()).isEqualTo(euros(-ALL));
    assertThat(sums(requested))
        .isEqualTo(
            Map.of(LedgerAccount.SELLER_PAID_OUT, ALL, LedgerAccount.PAYOUTS_IN_TRANSIT, -ALL));
    assertThat(EarningTransfers.request(asked, id, "pay_1", DUE))
        .isEqualTo(new OrderTransitionResult.Success(asked));
    var made = to(EarningTransfers.made(asked, id, transfer.id(), "tr_1", DUE));
    assertThat(only(asked, made).type()).isEqualTo(JournalEntryType.PAYOUT_SENT);
    assertThat(sums(only(asked, made)))
        .isEqualTo(
            Map.of(LedgerAccount.PAYOUTS_IN_TRANSIT, ALL, LedgerAccount.PROVIDER_BALANCE, -ALL));
    assertThat(EarningTransfers.failed(made, id, transfer.id(), DUE))
        .isEqualTo(new OrderTransitionResult.Success(made));
  }

  @Test
  void is_that_it_is_available_again_when_the_provider_does_not_make_the_transfer() {
    var released = EarningReleases.release(delivered, _ -> null, DUE);
    var asked = to(EarningTransfers.request(released, id, "pay_1", DUE));
    var transfer = asked.sellerOrder(id).orElseThrow().earning().transfers().getFirst();
    var failed = to(EarningTransfers.failed(asked, id, transfer.id(), DUE));

    assertThat(only(asked, failed).type()).isEqualTo(JournalEntryType.PAYOUT_FAILED);
    assertThat(failed.sellerOrder(id).orElseThrow().earningBalance().available())
        .isEqualTo(euros(ALL));
    var again = to(EarningTransfers.request(failed, id, "pay_1", DUE));
    assertThat(again.sellerOrder(id).orElseThrow().earning().transfers().getFirst().id())
        .isNotEqualTo(transfer.id());
  }

  @Test
  void is_a_debt_when_it_was_paid_out_and_is_refunded() {
    var released = EarningReleases.release(delivered, _ -> null, DUE);
    var asked = to(EarningTransfers.request(released, id, "pay_1", DUE));
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(OrderFixtures.Ware.of(1).variant(), 1),
            RefundTransitions.ShippingRefund.KEEP,
            "");
    var entry = only(asked, to(RefundTransitions.refund(asked, id, refundRequest, DUE)));

    assertThat(entry.earned()).isEqualTo(euros(-1290));
    assertThat(sums(entry))
        .isEqualTo(Map.of(LedgerAccount.SELLER_DEBT, 1290L, LedgerAccount.REFUNDS, -1290L));
  }

  @Test
  void is_what_is_held_back_and_that_it_is_not_any_more() {
    var until = DUE.plus(Duration.ofDays(90));
    var reserved =
        EarningReleases.release(delivered, _ -> new Earning.Reserve(euros(307), until), DUE);
    var entry = only(delivered, reserved);

    assertThat(sums(entry))
        .containsEntry(LedgerAccount.SELLER_RESERVE, -307L)
        .containsEntry(LedgerAccount.SELLER_AVAILABLE, 307 - ALL);
    var freed = only(reserved, EarningReleases.release(reserved, _ -> null, until));
    assertThat(freed.type()).isEqualTo(JournalEntryType.RESERVE_RELEASE);
    assertThat(sums(freed))
        .isEqualTo(
            Map.of(LedgerAccount.SELLER_RESERVE, 307L, LedgerAccount.SELLER_AVAILABLE, -307L));
  }
}
