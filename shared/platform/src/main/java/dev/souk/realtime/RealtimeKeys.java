package dev.souk.realtime;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;

/// Keys in the table of sockets. Connection ids are API Gateway's, topics are made of ids.
public final class RealtimeKeys {
  private RealtimeKeys() {}

  /// Parts the list of open sockets of open sockets is kept in: one takes about 1,000 writes a
  /// second.
  public static final int OPEN_SOCKET_SHARDS = 4;

  private static final String SOCKET = "SOCKET#";

  public static ItemKey socket(String connection) {
    return new ItemKey(ItemType.SOCKET.key(connection), "SOCKET");
  }

  public static String subscribers(String topic) {
    return ItemType.TOPIC.key(topic);
  }

  public static ItemKey subscriber(String topic, String connection) {
    return new ItemKey(subscribers(topic), SOCKET + connection);
  }

  public static String openSockets(int part) {
    return ItemType.OPEN_SOCKETS.key(part);
  }

  public static ItemKey openSocket(String connection) {
    return new ItemKey(
        openSockets(Math.floorMod(connection.hashCode(), OPEN_SOCKET_SHARDS)), SOCKET + connection);
  }

  public static ItemKey socketTicket(String ticket) {
    return new ItemKey(ItemType.TICKET.key(ItemKeys.hash(ticket)), "TICKET");
  }
}
