package dev.souk.local.cost;

/// A round of calls to every function, for whoever wants a town where all has happened once.
public final class Rounds {
  private Rounds() {}

  public static void walk() {
    var ledger = new Ledger();
    new Accounting(ledger).enter();
    new Trading(ledger).enter();
  }
}
