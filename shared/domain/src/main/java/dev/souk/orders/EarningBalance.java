package dev.souk.orders;

import dev.souk.money.Money;

/// Where a seller's earning from a seller order is, by what is [due][SellerOrder#payoutAmount()]
/// now. [#pending()], [#available()] and [#reserved()], less [#debt()], are what is due and has not
/// been paid out or kept for other debts. What a refund takes goes off what is available first,
/// then off the reserve, and is a debt beyond that.
public record EarningBalance(SellerOrder order) {

  /// Not available yet.
  public Money pending() {
    return order.earning().isReleased() ? money(0) : order.payoutAmount();
  }

  /// Can be paid out now.
  public Money available() {
    return money(left() - held());
  }

  /// Held back.
  public Money reserved() {
    return money(held());
  }

  /// Has been paid out or kept beyond what is due.
  public Money debt() {
    return money(order.earning().isReleased() ? Math.max(0, taken() - due()) : 0);
  }

  /// What has been taken of it.
  private long taken() {
    var earning = order.earning();
    return earning.transferred() + earning.withheld() - earning.recovered();
  }

  private long left() {
    return order.earning().isReleased() ? Math.max(0, due() - taken()) : 0;
  }

  private long held() {
    var reserve = order.earning().reserve();
    return reserve == null ? 0 : Math.min(reserve.amount().amount(), left());
  }

  private long due() {
    return order.payoutAmount().amount();
  }

  private Money money(long amount) {
    return new Money(amount, order.breakdown().total().currency());
  }
}
