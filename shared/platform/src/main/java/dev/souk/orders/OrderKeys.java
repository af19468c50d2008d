package dev.souk.orders;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;

/// Keys of orders, of the lists they are in, of their payment events and e-mails.
public final class OrderKeys {
  private OrderKeys() {}

  /// Sort keys of orders are so, in partitions of their own.
  public static final String ORDER = "ORDER";

  public static ItemKey order(String orderId) {
    return new ItemKey(ItemType.ORDER.key(orderId), ORDER);
  }

  /// The id of the order with this key.
  public static String orderId(ItemKey order) {
    return ItemKeys.afterHash(order.pk());
  }

  public static String customerOrders(String customerId) {
    return ItemType.CUSTOMER_ORDERS.key(customerId);
  }

  /// Whose orders the list holds.
  public static String customerIdOf(String list) {
    return ItemKeys.afterHash(list);
  }

  /// Which orders of a customer are not paid.
  public static ItemKey unpaidOrders(String customerId) {
    return new ItemKey(ItemType.UNPAID_ORDERS.key(customerId), "UNPAID");
  }

  /// A seller's orders, paid ones only: one small entry each.
  public static String sellerOrders(String sellerId) {
    return ItemType.SELLER_ORDERS.key(sellerId);
  }

  public static ItemKey sellerOrder(String sellerId, String partId) {
    return new ItemKey(sellerOrders(sellerId), partId);
  }

  /// Seller orders a courier has to deliver.
  public static String deliveries(String courierId) {
    return ItemType.DELIVERIES.key(courierId);
  }

  public static ItemKey delivery(String courierId, String partId) {
    return new ItemKey(deliveries(courierId), partId);
  }

  /// Seller orders a courier has delivered, or need not deliver any more.
  public static ItemKey delivered(String courierId, String partId) {
    return new ItemKey(ItemType.DELIVERED.key(courierId), partId);
  }

  /// Parts that the list of what is due is kept in: one takes about 1,000 writes a second.
  public static final int DUE_SHARDS = 4;

  /// @param kind one character, which says what is due, or empty
  public static String ordersDue(String kind, int part) {
    return ItemType.ORDERS_DUE.key(kind + part);
  }

  /// That an event of the payment provider was processed.
  ///
  /// @param event the provider's name of it
  public static ItemKey paymentEvent(String event) {
    return new ItemKey(ItemType.PAYMENT_EVENT.key(ItemKeys.hash(event)), "EVENT");
  }

  /// That an e-mail was sent, which is sent once.
  public static ItemKey sentEmail(String email) {
    return new ItemKey(ItemType.SENT_EMAIL.key(ItemKeys.hash(email)), "SENT-EMAIL");
  }
}
