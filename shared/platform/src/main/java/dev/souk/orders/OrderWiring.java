package dev.souk.orders;

import dev.souk.email.DynamoSentEmails;
import dev.souk.email.SentEmails;
import dev.souk.eventbus.EventBridgePublisher;
import dev.souk.eventbus.EventPublisher;
import dev.souk.ledger.DynamoLedger;
import dev.souk.ledger.Ledger;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.payouts.Earnings;
import dev.souk.realtime.OrderHistories;
import dev.souk.realtime.OrderHistory;
import dev.souk.wiring.AwsClients;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;

/// What functions know orders, their e-mails and events and the ledger by, in the cloud. As
/// [CloudWiring].
public final class OrderWiring {
  private OrderWiring() {}

  public static OrderHistories orderHistories() {
    var orders = orders();
    return orderId -> orders.find(orderId).map(OrderHistory::of);
  }

  public static OrderEmails orderEmails() {
    return new OrderEmails(EnvironmentSetting.SOUK_SITE_URL.value());
  }

  public static SentEmails sentEmails() {
    return new DynamoSentEmails(CloudWiring.table());
  }

  public static EventPublisher eventPublisher() {
    return new EventBridgePublisher(AwsClients.events(), EnvironmentSetting.SOUK_BUS.value());
  }

  public static Orders orders() {
    return new DynamoOrders(CloudWiring.table());
  }

  public static Earnings earnings() {
    return new DynamoEarnings(CloudWiring.table());
  }

  public static Ledger ledger() {
    return new DynamoLedger(CloudWiring.table());
  }

  /// For how many days after the delivery customers may ask for a return.
  ///
  /// @throws IllegalArgumentException when the setting is no number
  public static int returnDays() {
    return Integer.parseInt(EnvironmentSetting.SOUK_RETURN_DAYS.value());
  }
}
