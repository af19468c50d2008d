package dev.souk.orders;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class OrderEmailsFeature {
  public static final Feature FEATURE =
      Feature.of("orders", "E-mails to customers and sellers about orders.", SendOrderEmails.QUEUE);

  private OrderEmailsFeature() {}
}
