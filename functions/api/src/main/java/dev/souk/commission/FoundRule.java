package dev.souk.commission;

import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import java.util.Optional;

/// The rule that a change is of, and the schedule it was found in.
record FoundRule(CommissionSchedule schedule, CommissionRule rule) {
  /// Empty when there is no such rule.
  ///
  /// @throws Stale when the client means another version of it
  static Optional<FoundRule> withExpectedVersion(BoundRequest<?> request, CommissionRules rules) {
    var schedule = rules.schedule();
    var found = schedule.find(request.path("id")).map(rule -> new FoundRule(schedule, rule));
    if (found.isPresent() && !request.expectsVersion(found.get().rule().version())) {
      throw new StaleVersionException();
    }
    return found;
  }
}
