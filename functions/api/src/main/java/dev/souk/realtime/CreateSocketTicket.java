package dev.souk.realtime;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Hands out the ticket that opens a socket in the caller's name: a browser can send no
/// `Authorization` with a WebSocket, and an access token in an address would end up in logs.
public final class CreateSocketTicket extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/realtime/tickets",
              RouteAccess.AUTHENTICATED,
              CreateSocketTicket.class)
          .summary("Create a WebSocket ticket")
          .description(
              "Open the WebSocket with `?ticket=` within 60 seconds; a ticket works once. The"
                  + " connection is closed within 60 seconds of the session's end. Each call creates"
                  + " another ticket.")
          .returns(Ticket.class)
          .limit(RateLimit.perPrincipal("realtime-tickets", 60, Duration.ofMinutes(1)))
          .writes(ItemType.TICKET);

  @Description("A single-use ticket for the WebSocket API.")
  public record Ticket(
      @Description("Value of the query parameter `ticket`.") @TextLength(max = 43, secret = true)
          String ticket,
      @Description(value = "When the ticket expires.", example = "2026-03-01T12:01:00.000Z")
          Instant expiresAt) {}

  private static final int BYTES = 32;

  private final SocketTickets tickets;

  public CreateSocketTicket() {
    this(CloudWiring.httpDependencies(), RealtimeWiring.socketTickets());
  }

  CreateSocketTicket(HttpDependencies dependencies, SocketTickets tickets) {
    super(ROUTE, dependencies);
    this.tickets = tickets;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    var expiresAt = request.now().plus(SocketTickets.KEPT);
    var caller = request.caller();
    tickets.add(
        ticket,
        new SocketPrincipal(caller.id(), caller.role().name(), caller.session()),
        expiresAt);
    return HandlerResponse.ok(new Ticket(ticket, expiresAt));
  }
}
