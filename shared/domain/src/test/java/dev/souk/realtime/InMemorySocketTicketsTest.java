package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Tickets in memory")
class InMemorySocketTicketsTest implements SocketTicketsContract {
  private final SocketTickets tickets = new InMemorySocketTickets();

  @Override
  public SocketTickets tickets() {
    return tickets;
  }
}
