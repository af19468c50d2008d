package dev.souk.realtime;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Hands out the ticket that opens a socket in the caller's name: a browser can send no
/// `Authorization` with a WebSocket, and an access token in an address would end up in logs.
public final class IssueTicket extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/realtime/tickets", Access.ANYONE, IssueTicket.class)
          .says("Issues a ticket for a socket")
          .explains(
              "Open the socket with it as `?ticket=` within 60 seconds; it counts once. The socket"
                  + " is closed within 60 seconds of the session's end. Each call issues another.")
          .returns(Ticket.class)
          .limit(RateLimit.perPrincipal("realtime-tickets", 60, Duration.ofMinutes(1)))
          .writes(Family.TICKET);

  @Says("What opens a socket in your name, once.")
  public record Ticket(
      @Says("Goes into the query of the socket's address.") @Text(max = 43, secret = true)
          String ticket,
      @Says(value = "It opens nothing from then on.", example = "2026-03-01T12:01:00.000Z")
          Instant expiresAt) {}

  private static final int BYTES = 32;

  private final Tickets tickets;

  public IssueTicket() {
    this(Live.kernel(), Live.tickets());
  }

  IssueTicket(Kernel kernel, Tickets tickets) {
    super(ROUTE, kernel);
    this.tickets = tickets;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    var expiresAt = call.now().plus(Tickets.KEPT);
    var caller = call.caller();
    tickets.add(ticket, new Holder(caller.id(), caller.role().name(), caller.session()), expiresAt);
    return Reply.ok(new Ticket(ticket, expiresAt));
  }
}
