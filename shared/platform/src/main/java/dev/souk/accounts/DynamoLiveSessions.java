package dev.souk.accounts;

import dev.souk.realtime.Holder;
import dev.souk.realtime.LiveSessions;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tells whose sockets may stay open: a session counts while it runs and no log-out everywhere came
/// after it. Two items a holder, fifty holders a request.
public final class DynamoLiveSessions implements LiveSessions {
  private static final int BATCH = 50;

  private final Table table;

  public DynamoLiveSessions(Table table) {
    this.table = table;
  }

  @Override
  public boolean live(Holder holder, Instant now) {
    return live(holder, byKey(table.get(keys(holder))), now);
  }

  @Override
  public Set<Holder> live(Collection<Holder> holders, Instant now) {
    var live = new LinkedHashSet<>(holders);
    var all = new ArrayList<>(live);
    var found = new HashMap<Key, Item>();
    for (var i = 0; i < all.size(); i += BATCH) {
      var batch = all.subList(i, Math.min(i + BATCH, all.size()));
      var keys = batch.stream().map(DynamoLiveSessions::keys).flatMap(List::stream).distinct();
      found.putAll(byKey(table.glance(keys.toList())));
    }
    live.removeIf(holder -> !live(holder, found, now));
    return live;
  }

  private static List<Key> keys(Holder holder) {
    return List.of(
        Keys.account(holder.principal()), Keys.session(holder.principal(), holder.session()));
  }

  private static Map<Key, Item> byKey(List<Item> items) {
    var map = new HashMap<Key, Item>();
    items.forEach(item -> map.put(item.key(), item));
    return map;
  }

  private static boolean live(Holder holder, Map<Key, Item> found, Instant now) {
    var items = keys(holder).stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    return items.size() == 2
        && new Sessions.Held(
                AccountItems.principal(items.getFirst()), DynamoSessions.of(items.getLast()))
            .live(now);
  }
}
