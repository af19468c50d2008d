package dev.souk.local;

import dev.souk.local.demo.DemoMarketData;

/// What a person needs to know once everything runs.
final class StartupBanner {
  private StartupBanner() {}

  static String of(String url, UpOptions options, DemoMarketData plan) {
    var banner =
        """

          Shop            %1$s
          API             %1$s/api/v1   reference: %1$s/docs   document: %1$s/openapi.json
          WebSocket       %2$s/realtime
          Mailbox         %1$s/mail
          Dev console     %1$s/dev

        """
            .formatted(url, url.replaceFirst("^http", "ws"));
    return options.demo() ? banner + accounts(plan) : banner;
  }

  private static String accounts(DemoMarketData plan) {
    var accounts =
        new StringBuilder("  Demo accounts (password for all:  " + plan.password() + "\n");
    plan.shops().forEach(shop -> line(accounts, "seller", shop.email(), shop.shopName()));
    line(accounts, "customer", plan.customer().email(), plan.customer().name());
    line(accounts, "courier", plan.courier().email(), plan.courier().name());
    line(accounts, "admin", plan.admin().email(), plan.admin().name());
    return accounts.append('\n').toString();
  }

  private static void line(StringBuilder accounts, String role, String email, String name) {
    accounts.append("    %-10s %-24s %s%n".formatted(role, email, name));
  }
}
