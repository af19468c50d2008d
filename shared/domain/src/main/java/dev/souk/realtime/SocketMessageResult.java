package dev.souk.realtime;

/// What became of a message that changes a socket.
public sealed interface SocketMessageResult {
  /// The socket as it is to be kept.
  record Success(SocketConnection socket) implements SocketMessageResult {}

  /// Nothing changes.
  sealed interface Failure extends SocketMessageResult {}

  /// The first message of a socket is `hello`.
  record HelloRequired() implements Failure {}

  /// @param seconds until the next message is heard
  record RateLimited(int limit, long seconds) implements Failure {}

  record TopicLimitExceeded(int limit) implements Failure {}
}
