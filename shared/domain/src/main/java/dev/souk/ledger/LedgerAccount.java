package dev.souk.ledger;

/// The accounts of the ledger. Each seller has a set of all of them, which holds what their orders
/// have put there: an account of the market is the sum of these over all sellers.
public enum LedgerAccount {
  /// What customers have paid and are to get back, and no refund is on its way: one has failed.
  CUSTOMER_PAYMENTS(Side.CREDIT, Owner.MARKET),
  /// What lies at the payment provider.
  PROVIDER_BALANCE(Side.DEBIT, Owner.MARKET),
  /// What the payment provider has kept for its work.
  PROVIDER_FEES(Side.DEBIT, Owner.MARKET),
  /// Earnings that are not available yet.
  SELLER_PENDING(Side.CREDIT, Owner.SELLER),
  /// Earnings that have become available, whether they have been paid out since or not.
  SELLER_AVAILABLE(Side.CREDIT, Owner.SELLER),
  /// Held back against refunds and disputes to come.
  SELLER_RESERVE(Side.CREDIT, Owner.SELLER),
  /// What of the available earnings has been paid out or is on its way to the seller.
  SELLER_PAID_OUT(Side.DEBIT, Owner.SELLER),
  /// What the seller owes the market: refunds came after the earning had been paid out.
  SELLER_DEBT(Side.DEBIT, Owner.SELLER),
  /// Payouts that have been requested and that the payment provider has not made yet.
  PAYOUTS_IN_TRANSIT(Side.CREDIT, Owner.MARKET),
  /// What the market keeps of what is sold, without VAT.
  COMMISSION(Side.CREDIT, Owner.MARKET),
  /// VAT that sellers pay on it, which the market owes.
  COMMISSION_VAT(Side.CREDIT, Owner.MARKET),
  /// Tax on goods and shipping, kept for the seller, who owes it, until the earning is available.
  TAX_COLLECTED(Side.CREDIT, Owner.MARKET),
  /// Paid for shipping without its tax, kept for the seller until the earning is available.
  SHIPPING(Side.CREDIT, Owner.MARKET),
  /// Refunds that have been asked for and that the payment provider has not taken yet.
  REFUNDS(Side.CREDIT, Owner.MARKET),
  /// What customers' banks have withdrawn while they decide.
  DISPUTES(Side.DEBIT, Owner.MARKET),
  /// What the market bears: a lost dispute that took more than was left of the order.
  GOODWILL(Side.DEBIT, Owner.MARKET),
  /// Stays zero: every amount is split without remainder.
  ROUNDING(Side.CREDIT, Owner.MARKET);

  /// The two sides of a posting.
  public enum Side {
    DEBIT,
    CREDIT
  }

  /// Who sees the account as theirs.
  public enum Owner {
    MARKET,
    SELLER
  }

  private final Side normal;
  private final Owner owner;

  LedgerAccount(Side normal, Owner owner) {
    this.normal = normal;
    this.owner = owner;
  }

  /// The side on which the account grows.
  public Side normal() {
    return normal;
  }

  public Owner owner() {
    return owner;
  }
}
