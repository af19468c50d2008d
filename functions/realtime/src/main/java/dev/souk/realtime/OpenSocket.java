package dev.souk.realtime;

import dev.souk.accounts.AccountWiring;
import dev.souk.http.AllowedOrigins;
import dev.souk.http.CloudFrontKey;
import dev.souk.route.FunctionPermission;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lets a socket be opened: with a ticket for whoever holds it, without one for anyone.
public final class OpenSocket extends SocketFunction {

  public static final SocketRoute SOCKET =
      SocketRoute.of(
          "$connect",
          OpenSocket.class,
          TableAccess.reading(ItemType.ACCOUNT, ItemType.TICKET)
              .andWriting(ItemType.SOCKET, ItemType.OPEN_SOCKETS, ItemType.TICKET),
          FunctionPermission.CLOUDFRONT_KEY);

  private final CloudFrontKey front;
  private final AllowedOrigins origins;
  private final SocketConnections connections;
  private final SocketTickets tickets;
  private final ActiveSessions sessions;

  public OpenSocket() {
    this(
        CloudWiring.cloudFrontKey(),
        AllowedOrigins.of(EnvironmentSetting.SOUK_ORIGINS.value()),
        CloudWiring.clock(),
        RealtimeWiring.socketConnections(),
        RealtimeWiring.socketTickets(),
        AccountWiring.activeSessions());
  }

  OpenSocket(
      CloudFrontKey front,
      AllowedOrigins origins,
      InstantSource clock,
      SocketConnections connections,
      SocketTickets tickets,
      ActiveSessions sessions) {
    super(SOCKET, clock, connections);
    this.front = front;
    this.origins = origins;
    this.connections = connections;
    this.tickets = tickets;
    this.sessions = sessions;
  }

  @Override
  int answer(SocketEvent event, Instant now) {
    if (!front.admits(event.header(CloudFrontKey.HEADER).stream().findFirst())
        || !welcome(event.header("origin"))) {
      return 403;
    }
    var ticket = event.query("ticket");
    if (ticket.isEmpty()) {
      connections.open(SocketConnection.opened(event.connection(), Optional.empty(), now));
      return 200;
    }
    var holder =
        ticket.size() == 1
            ? tickets.redeem(ticket.getFirst(), now).filter(each -> sessions.live(each, now))
            : Optional.<SocketPrincipal>empty();
    if (holder.isEmpty()) {
      return 401;
    }
    connections.open(SocketConnection.opened(event.connection(), holder, now));
    return 200;
  }

  /// A page of another site could open a socket in its visitor's name; every browser says where the
  /// page is from (RFC 6455, section 10.2; OWASP, "Cross-Site WebSocket Hijacking"). Who says
  /// nothing is no browser, so there is no visitor to be misused.
  private boolean welcome(List<String> told) {
    return told.isEmpty() || (told.size() == 1 && origins.allows(told.getFirst()));
  }
}
