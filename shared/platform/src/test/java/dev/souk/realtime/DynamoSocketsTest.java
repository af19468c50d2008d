package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sockets in DynamoDB")
class DynamoSocketsTest implements SocketsContract {
  private final Table table = LocalSockets.fresh();
  private final Sockets sockets = new DynamoSockets(table);

  @Override
  public Sockets sockets() {
    return sockets;
  }

  @Test
  void name_all_watchers_of_a_topic_that_fills_more_than_a_page() {
    var topic = SocketsContract.product(1);
    var ballast = "x".repeat(300_000);
    for (var i = 0; i < 5; i++) {
      var row =
          SocketItems.item(
              Keys.watcher(topic.key(), "c" + i),
              Socket.opened("c" + i, Optional.empty(), NOON).watcher());
      table.put(
          new Item(
              java.util.stream.Stream.concat(
                      row.attributes().entrySet().stream(),
                      Item.nested()
                          .with("ballast", ballast)
                          .build()
                          .attributes()
                          .entrySet()
                          .stream())
                  .collect(
                      java.util.stream.Collectors.toMap(
                          java.util.Map.Entry::getKey, java.util.Map.Entry::getValue))),
          Expression.absent(),
          Once.everyTime());
    }

    assertThat(sockets.watchers(topic)).hasSize(5);
  }

  @Test
  void leave_nothing_behind_when_forgotten() {
    var socket = Socket.opened("a=", Optional.of(HOLDER), NOON);
    sockets.open(socket);
    var topics = List.of(SocketsContract.product(1), new Topic.OfPrincipal("usr_1"));
    var greeted = sockets.save(((Heard.To) socket.hello(NOON)).socket());
    var watching = sockets.save(((Heard.To) greeted.subscribe(topics, NOON)).socket());
    sockets.watch(watching, topics);
    sockets.forget("a=");

    assertThat(table.get(Keys.socket("a="))).isEmpty();
    assertThat(table.get(Keys.rollCall("a="))).isEmpty();
    for (var topic : topics) {
      assertThat(table.get(Keys.watcher(topic.key(), "a="))).isEmpty();
    }
  }
}
