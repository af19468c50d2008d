package dev.souk.commission;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Commission rules for as long as the process lives; each save counts, whatever its mark.
public final class InMemoryCommissionRules implements CommissionRules {
  private final TaxProfiles profiles;
  private final List<CommissionRevision> revisions = new ArrayList<>();
  private CommissionSchedule schedule = CommissionSchedule.EMPTY;

  /// Of sellers who have stated nothing.
  public InMemoryCommissionRules() {
    this(new InMemoryTaxProfiles());
  }

  public InMemoryCommissionRules(TaxProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public synchronized CommissionSchedule schedule() {
    return schedule;
  }

  @Override
  public synchronized Inputs inputs(Collection<String> sellerIds) {
    return new Inputs(
        schedule,
        sellerIds.stream().distinct().collect(Collectors.toMap(Function.identity(), profiles::of)));
  }

  @Override
  public synchronized void save(
      CommissionSchedule seen, CommissionRevision revision, Idempotency idempotency) {
    if (seen.version() != schedule.version()) {
      throw new StaleVersionException();
    }
    schedule = seen.with(revision);
    revisions.add(revision);
  }

  @Override
  public synchronized Page<CommissionRevision> history(String ruleId, PageRequest pageRequest) {
    var after = pageRequest.after() == null ? Long.MAX_VALUE : Long.parseLong(pageRequest.after());
    var rest =
        revisions.reversed().stream()
            .filter(each -> each.rule().id().equals(ruleId) && each.rule().version() < after)
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(
        here, rest.size() > here.size() ? Long.toString(here.getLast().rule().version()) : null);
  }
}
