package dev.souk.commission;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.Collection;
import java.util.Map;

/// Where the rules of commission and their history are kept. Their writers take turns: each write
/// holds only if the schedule is still the one it was decided on.
public interface CommissionRules {
  /// How many sellers can be asked for at once.
  int MAX_SELLERS = 50;

  /// What the commission of an order depends on.
  ///
  /// @param profiles by seller; one who has stated nothing has an empty one
  record Inputs(CommissionSchedule schedule, Map<String, TaxProfile> profiles) {
    public Inputs {
      profiles = Map.copyOf(profiles);
    }
  }

  /// All rules as they are now, fit for decisions.
  CommissionSchedule schedule();

  /// All rules and these sellers' tax profiles as they are now, in one request.
  ///
  /// @param sellerIds up to [#MAX_SELLERS]
  Inputs inputs(Collection<String> sellerIds);

  /// Makes a change and keeps it in the history, both or neither.
  ///
  /// @throws Stale when the schedule is no longer the one `seen`: of many changes of one read, one
  ///   is kept
  /// @throws Repeated when `idempotency` has been there before
  void save(CommissionSchedule seen, CommissionRevision revision, Idempotency idempotency);

  /// The changes of a rule as they were a moment ago, newest first; those of a deleted one too.
  Page<CommissionRevision> history(String ruleId, PageRequest pageRequest);
}
