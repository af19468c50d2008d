package dev.souk.realtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Sockets that keep what they are told; tests say which are dead and which do not answer.
public final class RecordingSocketSender implements SocketSender {
  private static final int PATIENCE_SECONDS = 60;

  private final Map<String, List<String>> frames = new ConcurrentHashMap<>();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile CountDownLatch gathering = new CountDownLatch(0);

  public void kill(String connection) {
    dead.add(connection);
  }

  /// Posts to the socket come to nothing until [#answerAgain].
  public void silence(String connection) {
    silent.add(connection);
  }

  public void answerAgain() {
    silent.clear();
    kept.clear();
  }

  /// Posts to the socket are refused as a fault of ours.
  public void refuse(String connection) {
    refused.add(connection);
  }

  /// The socket cannot be closed until [#answerAgain].
  public void keepOpen(String connection) {
    kept.add(connection);
  }

  /// Posts wait for each other until so many are under way at once.
  public void gather(int posts) {
    gathering = new CountDownLatch(posts);
  }

  /// What a socket was told, in order.
  public List<String> to(String connection) {
    return frames.getOrDefault(connection, List.of());
  }

  public Set<String> closed() {
    return Set.copyOf(closed);
  }

  public int mostInFlight() {
    return mostInFlight.get();
  }

  @Override
  public SendResult send(String connection, String frame) {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try {
      gathering.countDown();
      if (!gathering.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("only " + inFlight + " posts are under way at once");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      inFlight.decrementAndGet();
    }
    if (dead.contains(connection) || closed.contains(connection)) {
      return SendResult.GONE;
    }
    if (refused.contains(connection)) {
      throw new IllegalStateException("refused");
    }
    if (silent.contains(connection)) {
      return SendResult.RETRY;
    }
    frames.computeIfAbsent(connection, none -> new CopyOnWriteArrayList<>()).add(frame);
    return SendResult.SENT;
  }

  @Override
  public void close(String connection) {
    if (kept.contains(connection)) {
      throw new IllegalStateException("cannot be closed now");
    }
    closed.add(connection);
  }
}
