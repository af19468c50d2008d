package dev.souk.commission;

import dev.souk.id.IdType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rule of commission, which an admin made.
///
/// @param version rises by one with every change
public record CommissionRule(
    String id,
    CommissionScope scope,
    Terms terms,
    long version,
    Instant createdAt,
    Instant updatedAt) {
  public CommissionRule {
    IdType.CRL.checked(id);
  }

  /// What of a rule can be changed.
  ///
  /// @param startsAt it is in force from then on
  /// @param endsAt it is not in force from then on; null for no end
  public record Terms(CommissionFormula formula, Instant startsAt, @Nullable Instant endsAt) {
    public Terms {
      if (endsAt != null && !endsAt.isAfter(startsAt)) {
        throw new IllegalArgumentException("a rule that ends before it starts");
      }
    }
  }

  /// Which rule it is, at which version.
  public record Ref(String id, long version) {}

  public static CommissionRule made(String id, CommissionScope scope, Terms terms, Instant now) {
    return new CommissionRule(id, scope, terms, 1, now, now);
  }

  public Ref ref() {
    return new Ref(id, version);
  }

  /// The rule on other terms, one version on.
  public CommissionRule on(Terms changed, Instant now) {
    return new CommissionRule(id, scope, changed, version + 1, createdAt, now);
  }

  public boolean isInForce(Instant at) {
    var end = terms.endsAt();
    return !at.isBefore(terms.startsAt()) && (end == null || at.isBefore(end));
  }

  boolean covers(CommissionSale sale, Instant at) {
    return isInForce(at) && scope.covers(sale) && terms.formula().covers(sale.sold().currency());
  }
}
