package dev.souk.media;

import dev.souk.id.Kind;
import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Media as items of the table, each with its reminder beside it.
public final class DynamoMedia implements Media {
  private final Table table;

  public DynamoMedia(Table table) {
    this.table = table;
  }

  @Override
  public void announce(Medium.Announced medium, Once once) {
    table
        .writes()
        .put(MediumItems.item(medium), Expression.absent())
        .add(ReminderItems.put(medium.id(), medium.keptUntil()))
        .once(once)
        .commit()
        .orStale();
  }

  @Override
  public Optional<Medium> find(String mediaId) {
    return table.get(Keys.media(mediaId)).map(MediumItems::medium);
  }

  @Override
  public Page<Medium> of(String ownerId, Slice slice) {
    return table.page(Ask.list(Keys.mediaOf(ownerId)).backwards(), slice).map(MediumItems::medium);
  }

  @Override
  public void save(Medium next) {
    var writes = table.writes().put(MediumItems.item(next), Expression.version(next.version() - 1));
    if (next instanceof Medium.Removed removed) {
      writes.add(ReminderItems.put(removed.id(), removed.keptUntil()));
    }
    writes.commit().orStale();
  }

  /// Reads first, since most media a product names are in use already, and an update refused costs
  /// as much as one made. What is in use stays so: that read need not be of this moment.
  @Override
  public Set<String> use(String ownerId, Collection<String> mediaIds, Instant now) {
    var asked = mediaIds.stream().distinct().filter(Kind.MED::fits).toList();
    var used = new HashSet<String>();
    for (var item : table.glance(asked.stream().map(Keys::media).toList())) {
      if (isUsed(item, ownerId)) {
        used.add(item.text("mediaId"));
      }
    }
    for (var mediaId : asked) {
      if (!used.contains(mediaId) && use(ownerId, mediaId, now)) {
        used.add(mediaId);
      }
    }
    return Set.copyOf(used);
  }

  private boolean use(String ownerId, String mediaId, Instant now) {
    var change =
        Expression.of("SET #usedAt = :now, #updatedAt = :now, #version = #version + :one")
            .with(":now", now)
            .with(":one", 1);
    var unused =
        Expression.of("#ownerId = :owner AND #status = :ready AND attribute_not_exists(#usedAt)")
            .with(":owner", ownerId)
            .with(":ready", MediumItems.READY);
    return switch (table.update(Keys.media(mediaId), change, unused)) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) ->
          found.filter(item -> isUsed(item, ownerId)).isPresent();
    };
  }

  private static boolean isUsed(Item item, String ownerId) {
    return item.text("ownerId").equals(ownerId) && item.has("usedAt");
  }

  @Override
  public void forget(Medium.Removed medium) {
    // Refused only when it is no longer removed, which cannot be: nothing follows that state.
    table
        .writes()
        .delete(
            Keys.media(medium.id()),
            Expression.of("attribute_not_exists(pk) OR #status = :removed")
                .with(":removed", MediumItems.REMOVED))
        .add(ReminderItems.drop(medium.id()))
        .commit()
        .orStale();
  }

  @Override
  public Page<Reminder> due(Instant now, Slice slice) {
    var page = table.page(Ask.list(Keys.MEDIA_DUE), slice).map(ReminderItems::reminder);
    List<Reminder> due = page.items().stream().filter(each -> !each.at().isAfter(now)).toList();
    return new Page<>(due, due.size() < page.items().size() ? null : page.next());
  }

  @Override
  public void remind(Reminder reminder, Instant later) {
    table.writes().add(ReminderItems.move(reminder, later)).commit();
  }

  @Override
  public void drop(Reminder reminder) {
    table.writes().add(ReminderItems.drop(reminder)).commit();
  }
}
