package dev.souk.payments;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.realtime.BoundedConcurrency;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/// Goes through what is due at the payment provider, several at once. One that fails does not keep
/// the others, and a provider that has failed for many is taken to be down and not asked again.
final class ProviderSweep {
  private final int down;
  private final BoundedConcurrency concurrency;

  /// @param atOnce how many are processed at a time; after twice as many failures no more is begun
  ProviderSweep(int atOnce) {
    down = 2 * atOnce;
    concurrency = new BoundedConcurrency(atOnce);
  }

  /// @param due pages of what is due; what was processed is due later, whatever became of it, and
  ///   so not met again
  /// @param task processes one, and answers whether that succeeded; what it throws ends the sweep
  /// @param hasTime asked before each is begun
  /// @return how many failed
  <T> int run(Function<PageRequest, Page<T>> due, Predicate<T> task, BooleanSupplier hasTime) {
    var failed = new AtomicInteger();
    BooleanSupplier goesOn = () -> hasTime.getAsBoolean() && failed.get() < down;
    var next = PageRequest.first(PageRequest.MAX);
    while (goesOn.getAsBoolean()) {
      var page = due.apply(next);
      var _ =
          concurrency.each(
              page.items(),
              each -> {
                if (goesOn.getAsBoolean() && !task.test(each)) {
                  failed.incrementAndGet();
                }
                return each;
              });
      if (page.next() == null) {
        break;
      }
      next = new PageRequest(PageRequest.MAX, page.next());
    }
    return failed.get();
  }
}
