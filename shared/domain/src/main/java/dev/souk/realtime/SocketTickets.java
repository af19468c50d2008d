package dev.souk.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where tickets wait to be redeemed for a socket. Kept under their hash: who reads the store can
/// redeem none.
public interface SocketTickets {
  /// How long a ticket can be redeemed.
  Duration KEPT = Duration.ofSeconds(60);

  void add(String ticket, SocketPrincipal holder, Instant expiresAt);

  /// Whose the ticket is, if it has not been redeemed and has not expired. Of many that redeem one
  /// ticket at the same time, one is answered.
  Optional<SocketPrincipal> redeem(String ticket, Instant now);
}
