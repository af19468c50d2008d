package dev.souk.realtime;

import java.time.Instant;
import java.util.Optional;

/// An open socket as those see it who tell it something.
///
/// @param holder empty for a socket opened without a ticket
/// @param expiresAt when the gateway has certainly ended it
public record TopicSubscriber(
    String connection, Optional<SocketPrincipal> holder, Instant expiresAt) {}
