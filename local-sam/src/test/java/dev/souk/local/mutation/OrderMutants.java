package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in what can become of orders and their money, and in who may see them.
final class OrderMutants {
  private static final String DOMAIN = "shared/domain/src/main/java/dev/souk/";
  private static final String ORDERS = DOMAIN + "orders/";
  private static final String API = "functions/api/src/main/java/dev/souk/orders/";

  private OrderMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "gives back a cent more when a refund has failed",
              ORDERS + "RefundAmounts.java",
              "item.worth(0, before + units).minus(given)",
              "item.worth(before, units)",
              "dev.souk.orders.RefundSumsTest"),
          Mutant.of(
              "gives money back for more units than there are",
              "shared/domain/src/main/java/dev/souk/orders/UnitsByVariant.java",
              "each.getValue() > of(each.getKey(), left))",
              "each.getValue() < 0)",
              "dev.souk.orders.RefundTransitionsTest"),
          Mutant.of(
              "begins a refund again that has been sent",
              ORDERS + "Refund.java",
              "rank(next) > rank(state)",
              "rank(next) != rank(state)",
              "dev.souk.orders.RefundTransitionsTest"),
          Mutant.of(
              "cancels a seller order that is in transit",
              "shared/domain/src/main/java/dev/souk/orders/CancellationTransitions.java",
              "part.shipments().isEmpty()",
              "true",
              "dev.souk.orders.ShipmentTransitionsTest"),
          Mutant.of(
              "releases stock while the order can still be paid",
              "shared/domain/src/main/java/dev/souk/orders/StockReservation.java",
              "now.plus(PAYABLE).plus(GRACE)",
              "now.plus(PAYABLE)",
              "dev.souk.orders.OrderTest"),
          Mutant.of(
              "does not restock cancelled units",
              ORDERS + "LineUnits.java",
              "cancelled ? bought - sent : withdrawn",
              "withdrawn",
              "dev.souk.orders.PaidOrderTest"),
          Mutant.of(
              "takes a rule of a category before one of the seller",
              DOMAIN + "commission/CommissionScope.java",
              "(sellerId == null ? 0 : ABOVE_ANY_DEPTH)",
              "(sellerId == null ? ABOVE_ANY_DEPTH : 0)",
              "dev.souk.commission.CommissionScheduleTest"),
          Mutant.of(
              "leaves no room for VAT under a commission's ceiling",
              DOMAIN + "commission/CommissionFormula.java",
              "net / (BasisPoints.WHOLE + vat.points())",
              "net / BasisPoints.WHOLE",
              "dev.souk.commission.CommissionChargeTest"),
          Mutant.of(
              "keeps the VAT on commission when money goes back",
              ORDERS + "PaymentAllocation.java",
              "item.commissionVatOn(sold(item))",
              "item.commissionVatOn(item.quantity())",
              "dev.souk.ledger.LedgerTest"),
          Mutant.of(
              "pays sellers for what will not be sent when its refund has failed",
              ORDERS + "PaymentAllocation.java",
              "units.cancelled() - units.refunded() - won",
              "units.cancelled() - units.cancelled()",
              "dev.souk.ledger.LedgerTest"),
          Mutant.of(
              "books what a bank has taken on the other side",
              DOMAIN + "ledger/LedgerPosition.java",
              "debit(LedgerAccount.PROVIDER_BALANCE, -share);",
              "debit(LedgerAccount.PROVIDER_BALANCE, share);",
              "dev.souk.ledger.LedgerTest"),
          Mutant.of(
              "books a payment and changes no balance",
              "shared/platform/src/main/java/dev/souk/ledger/LedgerWrites.java",
              "return List.of(\n"
                  + "        new ConditionalWrite.Put(LedgerMapper.item(entry), DynamoExpression.absent()),\n"
                  + "        added(entry));",
              "return List.of(new ConditionalWrite.Put(LedgerMapper.item(entry), DynamoExpression.absent()));",
              "dev.souk.orders.DynamoOrdersTest"),
          Mutant.of(
              "releases an earning while its customer waits for an answer",
              ORDERS + "EarningReleases.java",
              "it.state() == Return.State.REQUESTED",
              "it.state() == Return.State.REJECTED",
              "dev.souk.orders.EarningReleasesTest"),
          Mutant.of(
              "forgives a seller what was refunded after a payout",
              ORDERS + "EarningBalance.java",
              "Math.max(0, taken() - due())",
              "Math.min(0, taken() - due())",
              "dev.souk.orders.EarningReleasesTest"),
          Mutant.of(
              "shows sellers the buyer's address for ever",
              ORDERS + "BuyerAddressRetention.java",
              "at.plus(AFTER_DELIVERY)",
              "Instant.MAX",
              "dev.souk.orders.BuyerAddressRetentionTest"),
          Mutant.of(
              "serves delivery photos publicly",
              "shared/domain/src/main/java/dev/souk/media/UploadDeclaration.java",
              "IdType.USR.fits(ownerId) ? MediaVisibility.PRIVATE",
              "IdType.USR.fits(ownerId) ? MediaVisibility.PUBLIC",
              "dev.souk.media.MediaAssetTest"),
          Mutant.of(
              "ships refunded units",
              ORDERS + "LineUnits.java",
              "return ordered - shipped - cancelled;",
              "return ordered - shipped;",
              "dev.souk.orders.SellerOrderSequencesTest"),
          Mutant.of(
              "restocks damaged units on refund",
              ORDERS + "LineUnits.java",
              "return sold() + notRestocked;",
              "return sold();",
              "dev.souk.orders.SellerOrderSequencesTest"),
          Mutant.of(
              "keeps a coupon's use for an order that ended",
              ORDERS + "Order.java",
              "case Unpaid _ -> false;",
              "case Unpaid _ -> true;",
              "dev.souk.orders.InMemoryOrdersTest"),
          Mutant.of(
              "accepts returns after the deadline",
              ORDERS + "ReturnTransitions.java",
              "now.isAfter(at.plus(order.placement().returnWindow()))",
              "now.isBefore(at)",
              "dev.souk.orders.RefundTransitionsTest"),
          Mutant.of(
              "loses a cent in splitting a discount",
              "shared/domain/src/main/java/dev/souk/money/MoneyAllocation.java",
              ".limit(left)",
              ".limit(0)",
              "dev.souk.money.MoneyAllocationTest"),
          Mutant.of(
              "charges a hundredth of the amount in ISK",
              DOMAIN + "money/ProviderMinorUnit.java",
              "ZERO_SENT_AS_TWO(0, 2, 1)",
              "ZERO_SENT_AS_TWO(0, 0, 1)",
              "dev.souk.money.PaymentCurrencyTest"),
          Mutant.of(
              "makes an order that is too small to be paid",
              DOMAIN + "money/MarketCurrencies.java",
              "total.amount() < least",
              "total.amount() < 0",
              "dev.souk.checkout.PayableTotalTest"),
          Mutant.of(
              "lets a seller's coupon count for everyone's goods",
              DOMAIN + "coupons/Coupon.java",
              "(ref.owner().equals(MARKET) || ref.owner().equals(offer.sellerId()))",
              "(ref.owner().equals(MARKET) || offer != null)",
              "dev.souk.coupons.CouponTest"),
          Mutant.of(
              "sells at the price the shopper saw",
              "shared/domain/src/main/java/dev/souk/checkout/PricingTerms.java",
              "        offer.price(),\n",
              "        priced.line().lastSeenPrice(),\n",
              "dev.souk.checkout.PriceChangeBlockerTest"),
          Mutant.of(
              "places an order at a price the shopper was never shown",
              "shared/domain/src/main/java/dev/souk/checkout/CheckoutBlocker.java",
              "Optional.of(new PriceChanged(line, now))",
              "Optional.empty()",
              "dev.souk.checkout.PriceChangeBlockerTest"),
          Mutant.of(
              "shows an order to anybody",
              API + "OrderLookup.java",
              "return any(orderId).filter(order -> order.customerId().equals(customerId));",
              "return any(orderId);",
              "dev.souk.orders.CustomerOrdersTest"),
          Mutant.of(
              "repeats a seller's request under one idempotency key",
              API + "OrderTransitions.java",
              "case HandlerResponse.Success success -> request.idempotency(success);",
              "case HandlerResponse.Success success -> Idempotency.none();",
              "dev.souk.orders.SellerOrdersTest"),
          Mutant.of(
              "rejects a duplicate request that overlaps the first",
              "shared/platform/src/main/java/dev/souk/http/HttpFunction.java",
              "twin.isPresent() ? answer.again(twin.get()) : answer.of(response, boundRequest)",
              "answer.of(response, boundRequest)",
              "dev.souk.http.IdempotentRequestsTest"));
}
