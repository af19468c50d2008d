package dev.souk.commission;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import java.util.Optional;

/// The rule that a change is of, and the schedule it was found in.
record FoundRule(CommissionSchedule schedule, CommissionRule rule) {
  /// Empty when there is no such rule.
  ///
  /// @throws Stale when the client means another version of it
  static Optional<FoundRule> asMeant(Call<?> call, CommissionRules rules) {
    var schedule = rules.schedule();
    var found = schedule.find(call.path("id")).map(rule -> new FoundRule(schedule, rule));
    if (found.isPresent() && !call.means(found.get().rule().version())) {
      throw new Stale();
    }
    return found;
  }
}
