package dev.souk.realtime;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where open sockets are kept.
///
/// A socket's own list of topics and the lists of watchers are written one after the other. What
/// falls between them leaves a watcher too many, never one too few: whoever is told that a
/// subscription holds is on the list, and a watcher too many is forgotten at the first push that
/// finds its socket dead.
public interface SocketConnections {
  /// Keeps a new socket; a repeat changes nothing.
  void open(SocketConnection socket);

  /// The socket as it is now, empty when it was never opened or has been forgotten.
  Optional<SocketConnection> of(String connection);

  /// Keeps `socket` and answers with it as kept, one version on. Who watches what is told apart, by
  /// [#subscribe] and [#unsubscribe].
  ///
  /// @throws StaleVersionException when it has been changed or forgotten since it was read
  SocketConnection save(SocketConnection socket);

  /// From when this returns, every later [#subscribers] names the socket. A repeat changes nothing.
  void subscribe(SocketConnection socket, Collection<Topic> topics);

  /// A repeat changes nothing.
  void unsubscribe(String connection, Collection<Topic> topics);

  /// Which of up to 50 topics a socket is on the list of, as of now.
  Set<Topic> subscribedTopics(String connection, Collection<Topic> topics);

  /// All that watch `topic` as of now, in no order.
  List<TopicSubscriber> subscribers(Topic topic);

  /// All open sockets as of a moment ago, in no order.
  List<TopicSubscriber> all();

  /// Takes a socket that is open but cannot be told anything off all lists but the list of open
  /// sockets, where it counts as over from `now` on, so that the next sweep closes it. A repeat, or
  /// one that was forgotten or never opened, changes nothing.
  void disconnect(String connection, Instant now);

  /// The same of a socket found on a topic's list, that place on the list too.
  void disconnect(String connection, Topic topic, Instant now);

  /// Forgets a socket and all it watches; a repeat, or one that was never opened, changes nothing.
  void delete(String connection);

  /// Forgets a socket found dead on a topic's list, that place on the list too.
  void delete(String connection, Topic topic);
}
