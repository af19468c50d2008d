package dev.souk.commission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All rules of commission, at most [#MAX], kept as a whole: those in force, those to come and
/// those that are over and were not removed.
///
/// @param rules in the order they were made
/// @param version rises by one with every change of any rule; 0 before the first
public record CommissionSchedule(List<CommissionRule> rules, long version) {
  public static final int MAX = 500;
  public static final CommissionSchedule EMPTY = new CommissionSchedule(List.of(), 0);

  public CommissionSchedule {
    rules = List.copyOf(rules);
    if (rules.size() > MAX) {
      throw new IllegalArgumentException("more than " + MAX + " rules");
    }
  }

  public boolean isFull() {
    return rules.size() >= MAX;
  }

  public Optional<CommissionRule> find(String id) {
    return rules.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The rule for a sale: of those in force that cover it the closest ([CommissionScope]). Of
  /// several as close, one with amounts in the sale's currency comes before one for any; then the
  /// one that starts later, so that a rule takes over from another by starting; then the newer.
  public Optional<CommissionRule> ruleFor(CommissionSale sale, Instant at) {
    return rules.stream()
        .filter(each -> each.covers(sale, at))
        .max(
            Comparator.comparingInt((CommissionRule each) -> each.scope().closeness(sale))
                .thenComparing(each -> each.terms().formula().currency() != null)
                .thenComparing(each -> each.terms().startsAt())
                .thenComparing(CommissionRule::createdAt)
                .thenComparing(CommissionRule::id));
  }

  /// The schedule once a change is made to it.
  ///
  /// @throws IllegalArgumentException when a rule is made although the schedule is full
  public CommissionSchedule with(CommissionRevision revision) {
    var rule = revision.rule();
    var next = new ArrayList<>(rules);
    switch (revision.change()) {
      case CREATED -> next.add(rule);
      case CHANGED -> next.replaceAll(each -> each.id().equals(rule.id()) ? rule : each);
      case DELETED -> next.removeIf(each -> each.id().equals(rule.id()));
    }
    return new CommissionSchedule(next, version + 1);
  }
}
