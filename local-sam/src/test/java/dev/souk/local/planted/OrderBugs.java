package dev.souk.local.planted;

import java.util.List;

/// Mistakes in what can become of orders and their money, and in who may see them.
final class OrderBugs {
  private static final String DOMAIN = "shared/domain/src/main/java/dev/souk/";
  private static final String ORDERS = DOMAIN + "orders/";
  private static final String API = "functions/api/src/main/java/dev/souk/orders/";

  private OrderBugs() {}

  static final List<Bug> ALL =
      List.of(
          Bug.of(
              "gives back a cent more when a refund has failed",
              ORDERS + "RefundAmounts.java",
              "item.worth(0, before + units).minus(given)",
              "item.worth(before, units)",
              "dev.souk.orders.RefundSumsTest"),
          Bug.of(
              "gives money back for more units than there are",
              ORDERS + "Units.java",
              "each.getValue() > of(each.getKey(), left))",
              "each.getValue() < 0)",
              "dev.souk.orders.RefundingTest"),
          Bug.of(
              "begins a refund again that has been sent",
              ORDERS + "Refund.java",
              "rank(next) > rank(state)",
              "rank(next) != rank(state)",
              "dev.souk.orders.RefundingTest"),
          Bug.of(
              "calls off what is on its way",
              ORDERS + "Cancelling.java",
              "part.parcels().isEmpty()",
              "true",
              "dev.souk.orders.SendingTest"),
          Bug.of(
              "lets goods go while they can still be paid",
              ORDERS + "Hold.java",
              "now.plus(PAYABLE).plus(GRACE)",
              "now.plus(PAYABLE)",
              "dev.souk.orders.OrderTest"),
          Bug.of(
              "keeps the units of what was called off",
              ORDERS + "LineUnits.java",
              "cancelled ? bought - sent : withdrawn",
              "withdrawn",
              "dev.souk.orders.PaidOrderTest"),
          Bug.of(
              "takes a rule of a category before one of the seller",
              DOMAIN + "commission/CommissionScope.java",
              "(sellerId == null ? 0 : ABOVE_ANY_DEPTH)",
              "(sellerId == null ? ABOVE_ANY_DEPTH : 0)",
              "dev.souk.commission.CommissionScheduleTest"),
          Bug.of(
              "leaves no room for VAT under a commission's ceiling",
              DOMAIN + "commission/CommissionFormula.java",
              "net / (BasisPoints.WHOLE + vat.points())",
              "net / BasisPoints.WHOLE",
              "dev.souk.commission.CommissionChargeTest"),
          Bug.of(
              "keeps the VAT on commission when money goes back",
              ORDERS + "PaymentAllocation.java",
              "item.commissionVatOn(sold(item))",
              "item.commissionVatOn(item.quantity())",
              "dev.souk.ledger.LedgerTest"),
          Bug.of(
              "pays sellers for what will not be sent when its refund has failed",
              ORDERS + "PaymentAllocation.java",
              "units.withdrawn() - units.refunded() - won",
              "units.withdrawn() - units.withdrawn()",
              "dev.souk.ledger.LedgerTest"),
          Bug.of(
              "books what a bank has taken on the other side",
              DOMAIN + "ledger/LedgerPosition.java",
              "debit(LedgerAccount.PROVIDER_BALANCE, -share);",
              "debit(LedgerAccount.PROVIDER_BALANCE, share);",
              "dev.souk.ledger.LedgerTest"),
          Bug.of(
              "books a payment and changes no balance",
              "shared/platform/src/main/java/dev/souk/ledger/LedgerWrites.java",
              "return List.of(new Write.Put(LedgerItems.item(entry), Expression.absent()), added(entry));",
              "return List.of(new Write.Put(LedgerItems.item(entry), Expression.absent()));",
              "dev.souk.orders.DynamoOrdersTest"),
          Bug.of(
              "releases an earning while its customer waits for an answer",
              ORDERS + "EarningReleases.java",
              "it.state() == Return.State.ASKED",
              "it.state() == Return.State.REFUSED",
              "dev.souk.orders.EarningReleasesTest"),
          Bug.of(
              "forgives a seller what was refunded after a payout",
              ORDERS + "EarningBalance.java",
              "Math.max(0, taken() - due())",
              "Math.min(0, taken() - due())",
              "dev.souk.orders.EarningReleasesTest"),
          Bug.of(
              "shows sellers for ever where people live",
              ORDERS + "BuyerAddress.java",
              "at.plus(AFTER_DELIVERY)",
              "Instant.MAX",
              "dev.souk.orders.BuyerAddressTest"),
          Bug.of(
              "shows everybody the front doors of customers",
              DOMAIN + "media/Announcement.java",
              "Kind.USR.fits(ownerId) ? Audience.PRIVATE",
              "Kind.USR.fits(ownerId) ? Audience.PUBLIC",
              "dev.souk.media.MediumTest"),
          Bug.of(
              "sends what has been refunded",
              ORDERS + "LineUnits.java",
              "return bought - sent - withdrawn;",
              "return bought - sent;",
              "dev.souk.orders.SellerOrderSequencesTest"),
          Bug.of(
              "sells again what is broken and was refunded",
              ORDERS + "LineUnits.java",
              "return sold() + withheld;",
              "return sold();",
              "dev.souk.orders.SellerOrderSequencesTest"),
          Bug.of(
              "keeps a coupon's use for an order that ended",
              ORDERS + "Order.java",
              "case Unpaid _ -> false;",
              "case Unpaid _ -> true;",
              "dev.souk.orders.InMemoryOrdersTest"),
          Bug.of(
              "takes goods back for ever",
              ORDERS + "Returning.java",
              "now.isAfter(at.plus(order.placed().returnWindow()))",
              "now.isBefore(at)",
              "dev.souk.orders.RefundingTest"),
          Bug.of(
              "loses a cent in splitting a discount",
              DOMAIN + "money/Shares.java",
              ".limit(left)",
              ".limit(0)",
              "dev.souk.money.SharesTest"),
          Bug.of(
              "asks for a hundredth of what is owed in krónur",
              DOMAIN + "money/ProviderUnit.java",
              "ZERO_SENT_AS_TWO(0, 2, 1)",
              "ZERO_SENT_AS_TWO(0, 0, 1)",
              "dev.souk.money.PaymentCurrencyTest"),
          Bug.of(
              "makes an order that is too small to be paid",
              DOMAIN + "money/MarketCurrencies.java",
              "total.amount() < least",
              "total.amount() < 0",
              "dev.souk.checkout.PayableQuoteTest"),
          Bug.of(
              "lets a seller's coupon count for everyone's goods",
              DOMAIN + "coupons/Coupon.java",
              "(ref.owner().equals(MARKET) || ref.owner().equals(offer.sellerId()))",
              "(ref.owner().equals(MARKET) || offer != null)",
              "dev.souk.coupons.CouponTest"),
          Bug.of(
              "sells at the price the shopper saw",
              DOMAIN + "checkout/Charges.java",
              "        offer.price(),\n",
              "        priced.line().seen(),\n",
              "dev.souk.checkout.ChangedPriceTest"),
          Bug.of(
              "orders at a price the shopper was never told",
              DOMAIN + "checkout/Obstacle.java",
              "Optional.of(new PriceChanged(line, now))",
              "Optional.empty()",
              "dev.souk.checkout.ChangedPriceTest"),
          Bug.of(
              "shows an order to anybody",
              API + "Finding.java",
              "return any(orderId).filter(order -> order.customerId().equals(customerId));",
              "return any(orderId);",
              "dev.souk.orders.CustomerOrdersTest"),
          Bug.of(
              "does what a seller asks for once as often as the request arrives",
              API + "Turning.java",
              "case Reply.Done done -> call.once(done);",
              "case Reply.Done done -> Once.everyTime();",
              "dev.souk.orders.SellerOrdersTest"),
          Bug.of(
              "refuses a request for what its twin has just done",
              "shared/platform/src/main/java/dev/souk/http/HttpFunction.java",
              "twin.isPresent() ? answer.again(twin.get()) : answer.of(reply, call)",
              "answer.of(reply, call)",
              "dev.souk.http.RepeatsTest"));
}
