package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Tickets in memory")
class InMemoryTicketsTest implements TicketsContract {
  private final Tickets tickets = new InMemoryTickets();

  @Override
  public Tickets tickets() {
    return tickets;
  }
}
