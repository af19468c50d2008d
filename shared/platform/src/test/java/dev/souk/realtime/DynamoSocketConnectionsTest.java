package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sockets in DynamoDB")
class DynamoSocketConnectionsTest implements SocketConnectionsContract {
  private final DynamoTable table = LocalSocketTable.fresh();
  private final SocketConnections connections = new DynamoSocketConnections(table);

  @Override
  public SocketConnections sockets() {
    return connections;
  }

  @Test
  void name_all_watchers_of_a_topic_that_fills_more_than_a_page() {
    var topic = SocketConnectionsContract.product(1);
    var ballast = "x".repeat(300_000);
    for (var i = 0; i < 5; i++) {
      var row =
          SocketConnectionMapper.item(
              RealtimeKeys.subscriber(topic.key(), "c" + i),
              SocketConnection.opened("c" + i, Optional.empty(), NOON).watcher());
      table.put(
          new TableItem(
              java.util.stream.Stream.concat(
                      row.attributes().entrySet().stream(),
                      TableItem.nested()
                          .with("ballast", ballast)
                          .build()
                          .attributes()
                          .entrySet()
                          .stream())
                  .collect(
                      java.util.stream.Collectors.toMap(
                          java.util.Map.Entry::getKey, java.util.Map.Entry::getValue))),
          DynamoExpression.absent(),
          Idempotency.none());
    }

    assertThat(connections.subscribers(topic)).hasSize(5);
  }

  @Test
  void leave_nothing_behind_when_forgotten() {
    var socket = SocketConnection.opened("a=", Optional.of(HOLDER), NOON);
    connections.open(socket);
    var topics = List.of(SocketConnectionsContract.product(1), new Topic.OfPrincipal("usr_1"));
    var greeted = connections.save(((SocketMessageResult.Success) socket.hello(NOON)).socket());
    var watching =
        connections.save(((SocketMessageResult.Success) greeted.subscribe(topics, NOON)).socket());
    connections.subscribe(watching, topics);
    connections.delete("a=");

    assertThat(table.get(RealtimeKeys.socket("a="))).isEmpty();
    assertThat(table.get(RealtimeKeys.openSocket("a="))).isEmpty();
    for (var topic : topics) {
      assertThat(table.get(RealtimeKeys.subscriber(topic.key(), "a="))).isEmpty();
    }
  }
}
