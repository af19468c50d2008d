package dev.souk.payouts;

import dev.souk.payouts.AccountState.Resolution;
import dev.souk.payouts.AccountState.Transfers;
import dev.souk.payouts.Requirement.Deadline;
import dev.souk.payouts.Requirement.Responsible;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A payment provider for as long as the process lives. It opens no account in North Korea.
public final class InMemoryConnectedAccounts implements ConnectedAccounts {
  private static final AccountState NEW =
      new AccountState(
          Transfers.RESTRICTED,
          Resolution.PROVIDE_INFORMATION,
          List.of(
              new Requirement(
                  "identity.individual.address", Deadline.PAST_DUE, Responsible.SELLER, List.of())),
          null,
          false);
  private static final AccountState ACTIVE =
      new AccountState(Transfers.ACTIVE, Resolution.NONE, List.of(), null, false);
  private static final AccountState REJECTED =
      new AccountState(Transfers.UNSUPPORTED, Resolution.IMPOSSIBLE, List.of(), null, false);

  private final InstantSource clock;
  private final Map<String, Found> accounts = new LinkedHashMap<>();

  public InMemoryConnectedAccounts(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Opening open(PayoutAccount.Requested account, Instant now) {
    if (account.country().equals("KP")) {
      return new Opening.Refused();
    }
    var id = "acct_" + account.sellerId();
    accounts.putIfAbsent(id, new Found(account.sellerId(), NEW));
    return new Opening.Opened(id, state(id));
  }

  private AccountState state(String id) {
    return find(id).map(Found::state).orElse(NEW);
  }

  @Override
  public synchronized Optional<Found> find(String accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  @Override
  public synchronized Optional<Link> link(String accountId) {
    return find(accountId)
        .filter(each -> each.state().resolution() != Resolution.IMPOSSIBLE)
        .map(_ ->
            new Link(
                URI.create("https://provider.example/" + accountId),
                clock.instant().plus(Duration.ofMinutes(5))));
  }

  /// How many there are of a seller.
  public synchronized int of(String sellerId) {
    return (int) accounts.values().stream().filter(it -> it.sellerId().equals(sellerId)).count();
  }

  public synchronized void completes(String accountId) {
    becomes(accountId, ACTIVE);
  }

  public synchronized void isRejected(String accountId) {
    becomes(accountId, REJECTED);
  }

  private void becomes(String accountId, AccountState state) {
    accounts.computeIfPresent(accountId, (_, found) -> new Found(found.sellerId(), state));
  }
}
