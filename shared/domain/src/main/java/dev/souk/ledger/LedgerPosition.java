package dev.souk.ledger;

import dev.souk.money.Money;
import dev.souk.money.MoneyAllocation;
import dev.souk.orders.Dispute;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Where the money of a seller order is, read off the order's state. What a change of the state
/// books is the difference between two of these, so that the ledger cannot say otherwise than the
/// order does.
final class LedgerPosition {
  private final PaidOrder order;
  private final SellerOrder sellerOrder;
  private final Map<LedgerAccount, Long> sums = new EnumMap<>(LedgerAccount.class);

  private LedgerPosition(PaidOrder order, SellerOrder sellerOrder) {
    this.order = order;
    this.sellerOrder = sellerOrder;
  }

  /// By account, debits less credits, which are zero together.
  static Map<LedgerAccount, Long> of(PaidOrder order, SellerOrder sellerOrder) {
    var position = new LedgerPosition(order, sellerOrder);
    position.payment();
    position.refunds();
    position.disputes();
    return position.sums;
  }

  private void payment() {
    var allocation = sellerOrder.allocation();
    debit(LedgerAccount.PROVIDER_BALANCE, sellerOrder.breakdown().total().amount());
    credit(LedgerAccount.CUSTOMER_PAYMENTS, allocation.owedToCustomer());
    credit(LedgerAccount.COMMISSION, allocation.commission());
    credit(LedgerAccount.COMMISSION_VAT, allocation.commissionVat());
    if (sellerOrder.earning().isReleased()) {
      released(allocation.due());
    } else {
      var tax = allocation.tax();
      var shipping = allocation.shipping();
      credit(LedgerAccount.TAX_COLLECTED, tax);
      credit(LedgerAccount.SHIPPING, shipping);
      credit(LedgerAccount.SELLER_PENDING, allocation.due().minus(tax).minus(shipping));
    }
  }

  /// What is available, less what is held back, is never below zero: the debt makes up for what has
  /// been taken beyond what is due. What other orders have paid of the debt stays a debt here, and
  /// is one below zero there.
  private void released(Money due) {
    var earning = sellerOrder.earning();
    var balance = sellerOrder.earningBalance();
    var debt = balance.debt().amount() + earning.recovered() - earning.withheld();
    var held = balance.reserved();
    debit(LedgerAccount.SELLER_DEBT, debt);
    credit(LedgerAccount.SELLER_RESERVE, held);
    credit(LedgerAccount.SELLER_AVAILABLE, due.minus(held));
    debit(LedgerAccount.SELLER_AVAILABLE, -debt);
    for (var transfer : earning.transfers()) {
      debit(LedgerAccount.SELLER_PAID_OUT, transfer.kept());
      debit(
          transfer.isMade() ? LedgerAccount.PROVIDER_BALANCE : LedgerAccount.PAYOUTS_IN_TRANSIT,
          -transfer.kept());
    }
  }

  private void refunds() {
    for (var refund : sellerOrder.refunds()) {
      switch (refund.state()) {
        case Refund.State.Requested _ -> credit(LedgerAccount.REFUNDS, refund.amount());
        case Refund.State.Pending _, Refund.State.Succeeded _ ->
            credit(LedgerAccount.PROVIDER_BALANCE, refund.amount());
        case Refund.State.Failed _ -> {}
      }
    }
  }

  private void disputes() {
    var undecided = sum(each -> !each.isLost(), each -> each.amount().amount());
    taken(LedgerAccount.DISPUTES, undecided);
    taken(LedgerAccount.GOODWILL, sum(Dispute::isLost, this::beyond));
  }

  private long sum(Predicate<Dispute> which, ToLongFunction<Dispute> amount) {
    return order.payment().disputes().stream()
        .filter(each -> each.funds() == Dispute.Funds.WITHDRAWN)
        .filter(which)
        .mapToLong(amount)
        .sum();
  }

  /// What a lost dispute took beyond what is booked as given back by it.
  private long beyond(Dispute dispute) {
    var booked =
        order
            .refunds()
            .filter(each -> each.state().equals(new Refund.State.Succeeded(dispute.providerId())))
            .mapToLong(each -> each.amount().amount())
            .sum();
    return Math.max(0, dispute.amount().amount() - booked);
  }

  /// Of what banks have taken of the payment, this seller order's share by what was paid for it.
  private void taken(LedgerAccount account, long amount) {
    if (amount > 0 && order.payment().amount().amount() > 0) {
      var paid =
          order.sellerOrders().stream().map(each -> each.breakdown().total().amount()).toList();
      var share = MoneyAllocation.of(amount, paid).get(order.sellerOrders().indexOf(sellerOrder));
      debit(account, share);
      debit(LedgerAccount.PROVIDER_BALANCE, -share);
    }
  }

  private void debit(LedgerAccount account, long amount) {
    sums.merge(account, amount, Math::addExact);
  }

  private void credit(LedgerAccount account, Money amount) {
    debit(account, -amount.amount());
  }
}
