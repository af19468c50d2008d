package dev.souk.payments;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.orders.DeliveryTransitions;
import dev.souk.orders.EarningReleases;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.Shipment;
import dev.souk.orders.ShipmentTransitions;
import dev.souk.orders.TestMarket;
import dev.souk.orders.TestMarket.Line;
import dev.souk.payouts.AccountState;
import dev.souk.payouts.InMemoryPayoutAccounts;
import dev.souk.payouts.InMemoryPayoutSettingsRecords;
import dev.souk.payouts.InMemoryPayouts;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutRequests;
import dev.souk.payouts.PayoutSettingsRecords;
import dev.souk.payouts.Payouts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// A seller whose orders are of two mugs at 12.90 with 4.90 of shipping each; a tenth of the goods
/// is the market's.
final class PayoutFixture {
  static final Instant LATER = NOON.plus(Duration.ofDays(15));

  /// What the seller earns of an order.
  static final long EACH = 2580 + 490 - 258;

  final TestMarket market = TestMarket.inMemory();
  final String seller = AccountFixtures.id(IdType.SEL);
  final InMemoryPayouts payouts = new InMemoryPayouts();
  final InMemoryPayoutAccounts accounts = new InMemoryPayoutAccounts();
  final InMemoryPayoutSettingsRecords settings = new InMemoryPayoutSettingsRecords();
  final InMemoryTransfers transfers = new InMemoryTransfers();
  final PayoutRequests requests =
      new PayoutRequests(market.orders(), market.earnings(), payouts, IdGenerator.random());

  /// With an account that receives money.
  static PayoutFixture ready() {
    var fixture = new PayoutFixture();
    fixture.connect();
    return fixture;
  }

  void connect() {
    var requested = PayoutAccount.requested(seller, "DE", NOON);
    accounts.save(requested);
    var active =
        new AccountState(
            AccountState.Transfers.ACTIVE, AccountState.Resolution.NONE, List.of(), null, false);
    accounts.save(requested.connected("acct_1", active, NOON));
  }

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private static String own(PaidOrder order) {
    return order.sellerOrders().getFirst().id();
  }

  /// An order whose earning is available.
  PaidOrder released() {
    var mug = market.shelved(seller, 1290, 9);
    var order = market.paid(market.placed(market.basket(new Line(mug, 2))));
    var shipment =
        new Shipment(
            AccountFixtures.id(IdType.SHM), "Post", null, Map.of(mug.variantId(), 2), NOON);
    var shipped =
        market.kept(order, to(ShipmentTransitions.ship(order, own(order), shipment, NOON)));
    var received =
        market.kept(shipped, to(DeliveryTransitions.received(shipped, own(order), NOON)));
    return market.kept(received, EarningReleases.release(received, _ -> null, LATER));
  }

  PaidOrder read(PaidOrder order) {
    return (PaidOrder) market.orders().find(order.id()).orElseThrow();
  }

  /// So many mugs of it are given back.
  PaidOrder refunded(PaidOrder before, int mugs) {
    var order = read(before);
    var part = order.sellerOrders().getFirst();
    var wanted =
        new RefundTransitions.RefundRequest(
            Map.of(part.breakdown().items().getFirst().variantId(), mugs),
            RefundTransitions.ShippingRefund.KEEP,
            "");
    return market.kept(order, to(RefundTransitions.refund(order, part.id(), wanted, LATER)));
  }

  PayoutRequests.Result request() {
    return requests.request(seller, "EUR", LATER);
  }

  Payout requested() {
    return ((PayoutRequests.Result.Started) request()).payout();
  }

  Payout settled(Payout payout) {
    return settled(payout, LATER);
  }

  Payout settled(Payout payout, Instant now) {
    return new PayoutSettlement(payouts, market.orders(), accounts, transfers, settings)
        .settle(payout, InstantSource.fixed(now));
  }

  PayoutSettlement through(CrashPoint crashPoint) {
    return new PayoutSettlement(
        crashPoint.through(Payouts.class, payouts),
        crashPoint.through(Orders.class, market.orders()),
        crashPoint.through(PayoutAccounts.class, accounts),
        crashPoint.through(ProviderTransfers.class, transfers),
        crashPoint.through(PayoutSettingsRecords.class, settings));
  }
}
