package dev.souk.store;

import dev.souk.once.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Writes that happen together or not at all, each with what it means when its condition does not
/// hold. Where several do not, the first that was added speaks: put first what says that all of it
/// has been done before.
///
/// @param <R> what became of it
public final class Transaction<R> {
  private final Writes writes;
  private final List<Function<Optional<Item>, R>> refusals = new ArrayList<>();

  Transaction(Writes writes) {
    this.writes = writes;
  }

  /// @param refused is given the item as it is; it may throw what its store promises
  public Transaction<R> add(Write write, Function<Optional<Item>, R> refused) {
    writes.add(write);
    refusals.add(refused);
    return this;
  }

  /// The request's mark, written with the rest; when it is there already, all else is not asked.
  public Transaction<R> once(Once once) {
    writes.once(once);
    return this;
  }

  public int size() {
    return writes.size();
  }

  /// @throws dev.souk.once.Repeated when the request's mark is there already
  /// @throws dev.souk.fault.Busy when other writers were in the way every time
  public R commit(Supplier<R> done) {
    return switch (writes.commit()) {
      case Committed.Done() -> done.get();
      case Committed.Refused(var index, var found) -> refusals.get(index).apply(found);
    };
  }
}
