package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.constructs.Construct;

/// Tells somebody before the account has spent more than it is meant to: at four fifths of it, and
/// when the month is foretold to end above it. A budget sees the whole account, since what belongs
/// to one stage is told apart by a tag that AWS counts by only once it is switched on.
final class Spending {
  private static final int NEAR_PERCENT = 80;
  private static final int ALL_PERCENT = 100;

  private Spending() {}

  static void watch(Construct scope, Deployment deployment, int dollars, String address) {
    CfnBudget.Builder.create(scope, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(deployment.named("spending"))
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(CfnBudget.SpendProperty.builder().amount(dollars).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            List.of(
                tell("ACTUAL", NEAR_PERCENT, address), tell("FORECASTED", ALL_PERCENT, address)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty tell(
      String what, int percent, String address) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(what)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("EMAIL")
                    .address(address)
                    .build()))
        .build();
  }
}
