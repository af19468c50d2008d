package dev.souk.realtime;

import dev.souk.http.FrontKey;
import dev.souk.http.Origins;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.route.Need;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
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
          TableAccess.reading(Family.ACCOUNT, Family.TICKET)
              .andWriting(Family.SOCKET, Family.ROLL, Family.TICKET),
          Need.FRONT_KEY);

  private final FrontKey front;
  private final Origins origins;
  private final Sockets sockets;
  private final Tickets tickets;
  private final LiveSessions sessions;

  public OpenSocket() {
    this(
        Live.frontKey(),
        Origins.of(Setting.SOUK_ORIGINS.value()),
        Live.clock(),
        Live.openSockets(),
        Live.tickets(),
        Live.liveSessions());
  }

  OpenSocket(
      FrontKey front,
      Origins origins,
      InstantSource clock,
      Sockets sockets,
      Tickets tickets,
      LiveSessions sessions) {
    super(SOCKET, clock, sockets);
    this.front = front;
    this.origins = origins;
    this.sockets = sockets;
    this.tickets = tickets;
    this.sessions = sessions;
  }

  @Override
  int answer(SocketEvent event, Instant now) {
    if (!front.admits(event.header(FrontKey.HEADER).stream().findFirst())
        || !welcome(event.header("origin"))) {
      return 403;
    }
    var ticket = event.query("ticket");
    if (ticket.isEmpty()) {
      sockets.open(Socket.opened(event.connection(), Optional.empty(), now));
      return 200;
    }
    var holder =
        ticket.size() == 1
            ? tickets.redeem(ticket.getFirst(), now).filter(each -> sessions.live(each, now))
            : Optional.<Holder>empty();
    if (holder.isEmpty()) {
      return 401;
    }
    sockets.open(Socket.opened(event.connection(), holder, now));
    return 200;
  }

  /// A page of another site could open a socket in its visitor's name; every browser says where the
  /// page is from (RFC 6455, section 10.2; OWASP, "Cross-Site WebSocket Hijacking"). Who says
  /// nothing is no browser, so there is no visitor to be misused.
  private boolean welcome(List<String> told) {
    return told.isEmpty() || (told.size() == 1 && origins.allows(told.getFirst()));
  }
}
