package dev.souk.media;

import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Media as items of the table, each with its reminder beside it.
public final class DynamoMediaAssets implements MediaAssets {
  private final DynamoTable table;

  public DynamoMediaAssets(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void add(MediaAsset.Pending medium, Idempotency idempotency) {
    table
        .writes()
        .put(MediaAssetMapper.item(medium), DynamoExpression.absent())
        .add(MediaDeadlineMapper.put(medium.id(), medium.deleteAt()))
        .idempotency(idempotency)
        .commit()
        .orThrowStale();
  }

  @Override
  public Optional<MediaAsset> find(String mediaId) {
    return table.get(MediaKeys.mediaAsset(mediaId)).map(MediaAssetMapper::medium);
  }

  @Override
  public Page<MediaAsset> of(String ownerId, PageRequest pageRequest) {
    return table
        .page(TableQuery.list(MediaKeys.mediaOfOwner(ownerId)).backwards(), pageRequest)
        .map(MediaAssetMapper::medium);
  }

  @Override
  public void save(MediaAsset next) {
    var writes =
        table
            .writes()
            .put(MediaAssetMapper.item(next), DynamoExpression.version(next.version() - 1));
    if (next instanceof MediaAsset.Removed removed) {
      writes.add(MediaDeadlineMapper.put(removed.id(), removed.deleteAt()));
    }
    writes.commit().orThrowStale();
  }

  /// Reads first, since most media a product names are in use already, and an update refused costs
  /// as much as one made. What is in use stays so: that read need not be of this moment.
  @Override
  public Set<String> claim(String ownerId, Collection<String> mediaIds, Instant now) {
    var asked = mediaIds.stream().distinct().filter(IdType.MED::fits).toList();
    var used = new HashSet<String>();
    for (var item :
        table.eventuallyConsistent(asked.stream().map(MediaKeys::mediaAsset).toList())) {
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
        DynamoExpression.of("SET #usedAt = :now, #updatedAt = :now, #version = #version + :one")
            .with(":now", now)
            .with(":one", 1);
    var unused =
        DynamoExpression.of(
                "#ownerId = :owner AND #status = :ready AND attribute_not_exists(#usedAt)")
            .with(":owner", ownerId)
            .with(":ready", MediaAssetMapper.READY);
    return switch (table.update(MediaKeys.mediaAsset(mediaId), change, unused)) {
      case WriteResult.Written() -> true;
      case WriteResult.ConditionFailed(var index, var found) ->
          found.filter(item -> isUsed(item, ownerId)).isPresent();
    };
  }

  private static boolean isUsed(TableItem item, String ownerId) {
    return item.text("ownerId").equals(ownerId) && item.has("usedAt");
  }

  @Override
  public void delete(MediaAsset.Removed medium) {
    // Refused only when it is no longer removed, which cannot be: nothing follows that state.
    table
        .writes()
        .delete(
            MediaKeys.mediaAsset(medium.id()),
            DynamoExpression.of("attribute_not_exists(pk) OR #status = :removed")
                .with(":removed", MediaAssetMapper.REMOVED))
        .add(MediaDeadlineMapper.drop(medium.id()))
        .commit()
        .orThrowStale();
  }

  @Override
  public Page<CleanupReminder> due(Instant now, PageRequest pageRequest) {
    var page =
        table
            .page(TableQuery.list(MediaKeys.MEDIA_DUE), pageRequest)
            .map(MediaDeadlineMapper::reminder);
    List<CleanupReminder> due =
        page.items().stream().filter(each -> !each.at().isAfter(now)).toList();
    return new Page<>(due, due.size() < page.items().size() ? null : page.next());
  }

  @Override
  public void postpone(CleanupReminder reminder, Instant later) {
    table.writes().add(MediaDeadlineMapper.move(reminder, later)).commit();
  }

  @Override
  public void deleteReminder(CleanupReminder reminder) {
    table.writes().add(MediaDeadlineMapper.drop(reminder)).commit();
  }
}
