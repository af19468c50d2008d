package dev.souk.store;

import dev.souk.idempotency.Idempotency;
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
public final class WriteTransaction<R> {
  private final ConditionalWrites writes;
  private final List<Function<Optional<TableItem>, R>> refusals = new ArrayList<>();

  WriteTransaction(ConditionalWrites writes) {
    this.writes = writes;
  }

  /// @param refused is given the item as it is; it may throw what its store promises
  public WriteTransaction<R> add(ConditionalWrite write, Function<Optional<TableItem>, R> refused) {
    writes.add(write);
    refusals.add(refused);
    return this;
  }

  /// The request's mark, written with the rest; when it is there already, all else is not asked.
  public WriteTransaction<R> idempotency(Idempotency idempotency) {
    writes.idempotency(idempotency);
    return this;
  }

  public int size() {
    return writes.size();
  }

  /// @throws dev.souk.idempotency.DuplicateRequestException when the request's mark is there
  ///   already
  /// @throws dev.souk.error.ContentionException when other writers were in the way every time
  public R commit(Supplier<R> done) {
    return switch (writes.commit()) {
      case WriteResult.Written() -> done.get();
      case WriteResult.ConditionFailed(var index, var found) -> refusals.get(index).apply(found);
    };
  }
}
