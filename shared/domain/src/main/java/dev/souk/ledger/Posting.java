package dev.souk.ledger;

import dev.souk.ledger.LedgerAccount.Side;
import dev.souk.money.Money;

/// An amount on one side of one account.
///
/// @param amount above zero
public record Posting(LedgerAccount account, Side side, Money amount) {
  public Posting {
    if (amount.amount() <= 0) {
      throw new IllegalArgumentException("a posting of nothing");
    }
  }

  /// @param signed a debit above zero, a credit below
  static Posting of(LedgerAccount account, Money signed) {
    return new Posting(
        account,
        signed.amount() > 0 ? Side.DEBIT : Side.CREDIT,
        new Money(Math.abs(signed.amount()), signed.currency()));
  }

  /// The same amount, below zero when it is a credit.
  public long signed() {
    return switch (side) {
      case DEBIT -> amount.amount();
      case CREDIT -> -amount.amount();
    };
  }

  /// By how much it raises the account, below zero when it lowers it.
  public Money change() {
    return side == account.normal() ? amount : new Money(-amount.amount(), amount.currency());
  }
}
