package dev.souk.realtime;

import dev.souk.fault.Stale;
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
public interface Sockets {
  /// Keeps a new socket; a repeat changes nothing.
  void open(Socket socket);

  /// The socket as it is now, empty when it was never opened or has been forgotten.
  Optional<Socket> of(String connection);

  /// Keeps `socket` and answers with it as kept, one version on. Who watches what is told apart, by
  /// [#watch] and [#leave].
  ///
  /// @throws Stale when it has been changed or forgotten since it was read
  Socket save(Socket socket);

  /// From when this returns, every later [#watchers] names the socket. A repeat changes nothing.
  void watch(Socket socket, Collection<Topic> topics);

  /// A repeat changes nothing.
  void leave(String connection, Collection<Topic> topics);

  /// Which of up to 50 topics a socket is on the list of, as of now.
  Set<Topic> watched(String connection, Collection<Topic> topics);

  /// All that watch `topic` as of now, in no order.
  List<Watcher> watchers(Topic topic);

  /// All open sockets as of a moment ago, in no order.
  List<Watcher> roll();

  /// Takes a socket that is open but cannot be told anything off all lists but the roll, where it
  /// counts as over from `now` on, so that the next sweep closes it. A repeat, or one that was
  /// forgotten or never opened, changes nothing.
  void drop(String connection, Instant now);

  /// The same of a socket found on a topic's list, that place on the list too.
  void drop(String connection, Topic topic, Instant now);

  /// Forgets a socket and all it watches; a repeat, or one that was never opened, changes nothing.
  void forget(String connection);

  /// Forgets a socket found dead on a topic's list, that place on the list too.
  void forget(String connection, Topic topic);
}
