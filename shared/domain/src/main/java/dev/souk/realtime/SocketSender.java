package dev.souk.realtime;

/// The way to open sockets. A message may arrive twice, and a dead socket may be found out late.
public interface SocketSender {
  /// What became of a message.
  enum SendResult {
    SENT,
    /// There is no such socket any more, and there never will be.
    GONE,
    /// Not this time; a repeat may succeed.
    RETRY
  }

  /// @param frame the text of one message
  SendResult send(String connection, String frame);

  /// Ends a socket; one that has ended already stays so.
  void close(String connection);
}
