package dev.souk.local.stripe;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A way to the hosted onboarding, good once and for some minutes.
///
/// @param token the secret in its address
record SimulatedAccountLink(
    String token, String account, Instant created, Instant expires, Way way, boolean used) {

  /// @param returnUrl where the page leads back to
  /// @param refreshUrl where it leads when the link is not good any more
  record Way(URI page, String returnUrl, String refreshUrl) {}

  SimulatedAccountLink taken() {
    return new SimulatedAccountLink(token, account, created, expires, way, true);
  }

  boolean opens(Instant now) {
    return !used && now.isBefore(expires);
  }

  Map<String, @Nullable Object> json() {
    var onboarding =
        new JsonFields()
            .with("configurations", List.of("recipient"))
            .with("refresh_url", way.refreshUrl())
            .with("return_url", way.returnUrl())
            .map();
    return new JsonFields()
        .with("object", "v2.core.account_link")
        .with("account", account)
        .with("created", SimulatedConnectedAccount.time(created))
        .with("expires_at", SimulatedConnectedAccount.time(expires))
        .with("livemode", false)
        .with("url", way.page().toString())
        .with(
            "use_case",
            new JsonFields()
                .with("type", "account_onboarding")
                .with("account_onboarding", onboarding)
                .map())
        .map();
  }
}
