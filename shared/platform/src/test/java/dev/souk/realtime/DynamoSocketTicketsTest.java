package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Tickets in DynamoDB")
class DynamoSocketTicketsTest implements SocketTicketsContract {
  private final SocketTickets tickets = new DynamoSocketTickets(LocalSocketTable.fresh());

  @Override
  public SocketTickets tickets() {
    return tickets;
  }
}
