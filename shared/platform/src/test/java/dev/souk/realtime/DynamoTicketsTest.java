package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Tickets in DynamoDB")
class DynamoTicketsTest implements TicketsContract {
  private final Tickets tickets = new DynamoTickets(LocalSockets.fresh());

  @Override
  public Tickets tickets() {
    return tickets;
  }
}
