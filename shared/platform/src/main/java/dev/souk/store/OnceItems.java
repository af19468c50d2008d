package dev.souk.store;

import dev.souk.once.Once;
import dev.souk.once.Onces;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The marks of requests that count once, kept 24 hours.
public final class OnceItems implements Onces {
  /// How long a repeat is known as one.
  public static final Duration KEPT = Duration.ofHours(24);

  private final Table table;

  public OnceItems(Table table) {
    this.table = table;
  }

  static Item item(Once.Marked marked) {
    return Item.at(Keys.once(marked.scope(), marked.key()))
        .with("fingerprint", marked.fingerprint())
        .with("status", marked.answer().status())
        .with("body", marked.answer().body())
        .with("location", marked.answer().location())
        .with("at", marked.at())
        .expires(marked.at().plus(KEPT))
        .build();
  }

  /// The mark of a request that is looked at anew each time it arrives: refused when its key means
  /// another.
  public static Write mark(Once.Marked marked) {
    var free = unmarked(marked.at());
    var same = Expression.of(free.text() + " OR #fingerprint = :same");
    return new Write.Put(
        item(marked),
        same.with(":forgotten", marked.at().minus(KEPT)).with(":same", marked.fingerprint()));
  }

  /// There is no mark, or one so old that it no longer counts.
  static Expression unmarked(Instant now) {
    return Expression.of("attribute_not_exists(pk) OR #at < :forgotten")
        .with(":forgotten", now.minus(KEPT));
  }

  @Override
  public Optional<Once.Marked> find(String scope, String key, Instant now) {
    return table
        .get(Keys.once(scope, key))
        .filter(item -> !item.time("at").isBefore(now.minus(KEPT)))
        .map(item ->
            new Once.Marked(
                scope,
                key,
                item.text("fingerprint"),
                new Once.Answer(
                    (int) item.number("status"), item.text("body"), item.text("location")),
                item.time("at")));
  }
}
