package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.constructs.Construct;

/// Tells somebody before the account has spent more than it is meant to: at four fifths of it, and
/// when the month is foretold to end above it. A budget sees the whole account, since what belongs
/// to one stage is told apart by a tag that AWS counts by only once it is switched on.
final class BudgetAlert {
  private static final int NEAR_PERCENT = 80;
  private static final int ALL_PERCENT = 100;

  private BudgetAlert() {}

  static void createBudget(
      Construct scope, DeploymentContext deployment, int dollars, String address) {
    CfnBudget.Builder.create(scope, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(deployment.resourceName("spending"))
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(CfnBudget.SpendProperty.builder().amount(dollars).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            List.of(
                notificationTo("ACTUAL", NEAR_PERCENT, address),
                notificationTo("FORECASTED", ALL_PERCENT, address)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty notificationTo(
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
