package dev.souk.commission;

import java.time.Instant;

/// A change of a rule, kept for good.
///
/// @param rule as it was afterwards; of one that was deleted, as it was last, one version on
/// @param by the admin's id
public record CommissionRevision(CommissionRule rule, Change change, String by) {
  /// What was done to the rule.
  public enum Change {
    CREATED,
    CHANGED,
    DELETED
  }

  public static CommissionRevision created(CommissionRule rule, String by) {
    return new CommissionRevision(rule, Change.CREATED, by);
  }

  public static CommissionRevision changed(
      CommissionRule rule, CommissionRule.Terms terms, String by, Instant now) {
    return new CommissionRevision(rule.on(terms, now), Change.CHANGED, by);
  }

  public static CommissionRevision deleted(CommissionRule rule, String by, Instant now) {
    return new CommissionRevision(rule.on(rule.terms(), now), Change.DELETED, by);
  }
}
