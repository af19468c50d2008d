package dev.souk.realtime;

import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Sessions as the accounts keep them: one is live while its item is there, was not revoked, and
/// has not expired.
public final class DynamoLiveSessions implements LiveSessions {
  private static final int BATCH = 100;

  private final Table table;

  public DynamoLiveSessions(Table table) {
    this.table = table;
  }

  @Override
  public boolean live(Holder holder, Instant now) {
    return table.get(key(holder)).filter(item -> live(item, now)).isPresent();
  }

  @Override
  public Set<Holder> live(Collection<Holder> holders, Instant now) {
    var distinct = new LinkedHashSet<>(holders);
    var live = new HashSet<Key>();
    for (var each : batches(distinct.stream().map(DynamoLiveSessions::key).distinct().toList())) {
      table.glance(each).stream()
          .filter(item -> live(item, now))
          .forEach(item -> live.add(item.key()));
    }
    distinct.removeIf(holder -> !live.contains(key(holder)));
    return distinct;
  }

  private static Key key(Holder holder) {
    return Keys.session(holder.session());
  }

  private static boolean live(Item session, Instant now) {
    var expiresAt = session.timeOrNull("expiresAt");
    return !session.has("revokedAt") && expiresAt != null && expiresAt.isAfter(now);
  }

  private static List<List<Key>> batches(List<Key> keys) {
    var batches = new ArrayList<List<Key>>();
    for (var i = 0; i < keys.size(); i += BATCH) {
      batches.add(keys.subList(i, Math.min(i + BATCH, keys.size())));
    }
    return batches;
  }
}
