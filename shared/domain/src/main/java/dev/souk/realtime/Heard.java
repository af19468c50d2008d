package dev.souk.realtime;

/// What became of a message that changes a socket.
public sealed interface Heard {
  /// The socket as it is to be kept.
  record To(Socket socket) implements Heard {}

  /// Nothing changes.
  sealed interface Not extends Heard {}

  /// The first message of a socket is `hello`.
  record HelloFirst() implements Not {}

  /// @param seconds until the next message is heard
  record TooFast(int limit, long seconds) implements Not {}

  record TooManyTopics(int limit) implements Not {}
}
