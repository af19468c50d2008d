package dev.souk.local.socket;

import dev.souk.local.wire.GatewayIds;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// Who is at the other end of a connection, as known from its handshake.
record SocketPeer(
    String connectionId, Instant connectedAt, String sourceIp, String userAgent, String domain) {

  static SocketPeer of(Request request, Instant at) {
    var agent = request.getHeaders().get(HttpHeader.USER_AGENT);
    return new SocketPeer(
        GatewayIds.next(),
        at,
        Request.getRemoteAddr(request),
        Objects.requireNonNullElse(agent, ""),
        Request.getServerName(request));
  }
}
