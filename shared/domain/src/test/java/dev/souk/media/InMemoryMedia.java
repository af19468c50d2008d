package dev.souk.media;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.page.Page;
import dev.souk.page.Slice;
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
public final class InMemoryMedia implements Media {
  private final Map<String, Medium> media = new HashMap<>();
  private final Map<String, Instant> reminders = new HashMap<>();
  private final Consumer<Once> marks;

  public InMemoryMedia() {
    this(marks());
  }

  /// @param marks where an adapter would write the request's mark in its transaction
  public InMemoryMedia(Consumer<Once> marks) {
    this.marks = marks;
  }

  private static Consumer<Once> marks() {
    var seen = new HashSet<String>();
    return once -> {
      if (once instanceof Once.Marked mark && !seen.add(mark.scope() + "\n" + mark.key())) {
        throw new Repeated();
      }
    };
  }

  @Override
  public synchronized void announce(Medium.Announced medium, Once once) {
    if (media.containsKey(medium.id())) {
      throw new Stale();
    }
    marks.accept(once);
    media.put(medium.id(), medium);
    reminders.put(medium.id(), medium.keptUntil());
  }

  @Override
  public synchronized Optional<Medium> find(String mediaId) {
    return Optional.ofNullable(media.get(mediaId));
  }

  @Override
  public synchronized Page<Medium> of(String ownerId, Slice slice) {
    var own =
        media.values().stream()
            .filter(each -> each.isOf(ownerId) && !(each instanceof Medium.Removed))
            .sorted(Comparator.comparing(Medium::id).reversed())
            .toList();
    return page(own, slice, Medium::id, Comparator.reverseOrder());
  }

  @Override
  public synchronized void save(Medium next) {
    var before = media.get(next.id());
    if (before == null || before.version() != next.version() - 1) {
      throw new Stale();
    }
    media.put(next.id(), next);
    if (next instanceof Medium.Removed removed) {
      reminders.put(next.id(), removed.keptUntil());
    }
  }

  @Override
  public synchronized Set<String> use(String ownerId, Collection<String> mediaIds, Instant now) {
    var used = new HashSet<String>();
    for (var mediaId : mediaIds) {
      if (media.get(mediaId) instanceof Medium.Ready ready && ready.isOf(ownerId)) {
        media.put(mediaId, ready.used(now));
        used.add(mediaId);
      }
    }
    return Set.copyOf(used);
  }

  @Override
  public synchronized void forget(Medium.Removed medium) {
    media.remove(medium.id());
    reminders.remove(medium.id());
  }

  @Override
  public synchronized Page<Reminder> due(Instant now, Slice slice) {
    var due =
        reminders.entrySet().stream()
            .filter(each -> !each.getValue().isAfter(now))
            .map(each -> new Reminder(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Reminder::at).thenComparing(Reminder::mediaId))
            .toList();
    return page(due, slice, InMemoryMedia::place, Comparator.naturalOrder());
  }

  @Override
  public synchronized void remind(Reminder reminder, Instant later) {
    reminders.replace(reminder.mediaId(), reminder.at(), later);
  }

  @Override
  public synchronized void drop(Reminder reminder) {
    reminders.remove(reminder.mediaId(), reminder.at());
  }

  private static String place(Reminder reminder) {
    return String.format(Locale.ROOT, "%015d#%s", reminder.at().toEpochMilli(), reminder.mediaId());
  }

  /// A page ends at a place, not at a number: what is deleted meanwhile moves nothing.
  private static <T> Page<T> page(
      List<T> all, Slice slice, Function<T, String> place, Comparator<String> order) {
    var after = slice.after();
    var rest =
        after == null
            ? all
            : all.stream().filter(each -> order.compare(place.apply(each), after) > 0).toList();
    var items = rest.subList(0, Math.min(rest.size(), slice.limit()));
    return new Page<>(items, items.size() < rest.size() ? place.apply(items.getLast()) : null);
  }
}
