package dev.souk.local.cost;

/// A round of calls to every function, for whoever wants a local cloud where all has happened once.
public final class CostScenarios {
  private CostScenarios() {}

  public static void run() {
    var costRecorder = new CostRecorder();
    new AccountCostScenario(costRecorder).measure();
    new CatalogCostScenario(costRecorder).measure();
  }
}
