package dev.souk.media;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Media in memory, as the table keeps them.
public final class InMemoryMediaAssets implements MediaAssets {
  private final Map<String, MediaAsset> media = new HashMap<>();
  private final Map<String, Instant> reminders = new HashMap<>();
  private final Consumer<Idempotency> marks;

  public InMemoryMediaAssets() {
    this(marks());
  }

  /// @param marks where an adapter would write the request's mark in its transaction
  public InMemoryMediaAssets(Consumer<Idempotency> marks) {
    this.marks = marks;
  }

  private static Consumer<Idempotency> marks() {
    var seen = new HashSet<String>();
    return idempotency -> {
      if (idempotency instanceof Idempotency.Keyed mark
          && !seen.add(mark.scope() + "\n" + mark.key())) {
        throw new DuplicateRequestException();
      }
    };
  }

  @Override
  public synchronized void add(MediaAsset.Pending medium, Idempotency idempotency) {
    if (media.containsKey(medium.id())) {
      throw new StaleVersionException();
    }
    marks.accept(idempotency);
    media.put(medium.id(), medium);
    reminders.put(medium.id(), medium.deleteAt());
  }

  @Override
  public synchronized Optional<MediaAsset> find(String mediaId) {
    return Optional.ofNullable(media.get(mediaId));
  }

  @Override
  public synchronized Page<MediaAsset> of(String ownerId, PageRequest pageRequest) {
    var own =
        media.values().stream()
            .filter(each -> each.isOwnedBy(ownerId) && !(each instanceof MediaAsset.Removed))
            .sorted(Comparator.comparing(MediaAsset::id).reversed())
            .toList();
    return page(own, pageRequest, MediaAsset::id, Comparator.reverseOrder());
  }

  @Override
  public synchronized void save(MediaAsset next) {
    var before = media.get(next.id());
    if (before == null || before.version() != next.version() - 1) {
      throw new StaleVersionException();
    }
    media.put(next.id(), next);
    if (next instanceof MediaAsset.Removed removed) {
      reminders.put(next.id(), removed.deleteAt());
    }
  }

  @Override
  public synchronized Set<String> claim(String ownerId, Collection<String> mediaIds, Instant now) {
    var used = new HashSet<String>();
    for (var mediaId : mediaIds) {
      if (media.get(mediaId) instanceof MediaAsset.Ready ready && ready.isOwnedBy(ownerId)) {
        media.put(mediaId, ready.used(now));
        used.add(mediaId);
      }
    }
    return Set.copyOf(used);
  }

  @Override
  public synchronized void delete(MediaAsset.Removed medium) {
    media.remove(medium.id());
    reminders.remove(medium.id());
  }

  @Override
  public synchronized Page<CleanupReminder> due(Instant now, PageRequest pageRequest) {
    var due =
        reminders.entrySet().stream()
            .filter(each -> !each.getValue().isAfter(now))
            .map(each -> new CleanupReminder(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparing(CleanupReminder::at).thenComparing(CleanupReminder::mediaId))
            .toList();
    return page(due, pageRequest, InMemoryMediaAssets::place, Comparator.naturalOrder());
  }

  @Override
  public synchronized void postpone(CleanupReminder reminder, Instant later) {
    reminders.replace(reminder.mediaId(), reminder.at(), later);
  }

  @Override
  public synchronized void deleteReminder(CleanupReminder reminder) {
    reminders.remove(reminder.mediaId(), reminder.at());
  }

  private static String place(CleanupReminder reminder) {
    return String.format(Locale.ROOT, "%015d#%s", reminder.at().toEpochMilli(), reminder.mediaId());
  }

  /// A page ends at a place, not at a number: what is deleted meanwhile moves nothing.
  private static <T> Page<T> page(
      List<T> all, PageRequest pageRequest, Function<T, String> place, Comparator<String> order) {
    var after = pageRequest.after();
    var rest =
        after == null
            ? all
            : all.stream().filter(each -> order.compare(place.apply(each), after) > 0).toList();
    var items = rest.subList(0, Math.min(rest.size(), pageRequest.limit()));
    return new Page<>(items, items.size() < rest.size() ? place.apply(items.getLast()) : null);
  }
}
