package dev.souk.commission;

import dev.souk.commission.CommissionRevision.Change;
import dev.souk.json.Description;
import java.time.Instant;

/// A change of a commission rule.
@Description("A change of a commission rule.")
public record CommissionRevisionView(
    @Description(value = "What was done to the rule.", example = "changed") Change change,
    @Description("The rule as it was afterwards; of one that was deleted, as it was last.")
        CommissionRuleView rule,
    @Description(value = "The admin who did it.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
        String changedBy,
    @Description("When it was done.") Instant changedAt) {
  static CommissionRevisionView of(CommissionRevision revision) {
    return new CommissionRevisionView(
        revision.change(),
        CommissionRuleView.of(revision.rule()),
        revision.by(),
        revision.rule().updatedAt());
  }
}
