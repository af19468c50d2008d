package dev.souk.local.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// A connection from the moment its handshake is granted: what is sent before the socket is open
/// waits for it. Frames go out in the order [#send] was called in; a peer that does not take them
/// in time is cut off.
final class LocalSocketConnection {
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

  /// So many characters are at most 32 KB of UTF-8, the largest frame API Gateway sends.
  private static final int MAX_FRAME_CHARS = 32 * 1024 / 3;

  private final SocketPeer peer;
  private final CompletableFuture<Session> session = new CompletableFuture<>();
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Instant lastActive;

  LocalSocketConnection(SocketPeer peer) {
    this.peer = peer;
    lastActive = peer.connectedAt();
  }

  void opened(Session open) {
    session.complete(open);
  }

  SocketPeer peer() {
    return peer;
  }

  Instant lastActive() {
    return lastActive;
  }

  void active(Instant at) {
    lastActive = at;
  }

  /// Sends a text whole, in frames of at most 32 KB.
  ///
  /// @return whether the peer's machine took it
  boolean send(String text) {
    turn.lock();
    try {
      var open = session.get(WRITE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      var frames = frames(text);
      for (int i = 0; i < frames.size(); i++) {
        var sent = new Callback.Completable();
        open.sendPartialText(frames.get(i), i == frames.size() - 1, sent);
        sent.get(WRITE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (TimeoutException e) {
      abort();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abort();
      return false;
    } finally {
      turn.unlock();
    }
  }

  private static List<String> frames(String text) {
    var frames = new ArrayList<String>();
    int from = 0;
    while (text.length() - from > MAX_FRAME_CHARS) {
      int to = from + MAX_FRAME_CHARS;
      to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      frames.add(text.substring(from, to));
      from = to;
    }
    frames.add(text.substring(from));
    return frames;
  }

  /// Asks the peer to close, and cuts the connection when it does not answer in time.
  void close(int code, String reason) {
    var _ = session.thenAccept(open -> open.close(code, reason, Callback.NOOP));
    CompletableFuture.delayedExecutor(WRITE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::abort);
  }

  private void abort() {
    var _ = session.thenAccept(Session::disconnect);
  }
}
