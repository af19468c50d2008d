package dev.souk.payments;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.v2.core.Account;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.accounts.EmailAddress;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Payout accounts as Stripe's Accounts v2 with the configuration `recipient`, for separate charges
/// and transfers; sellers have the Express dashboard, and Stripe collects what it has to know. An
/// account is asked for under its seller's id and country as idempotency key, which Stripe knows
/// for 30 days (Stripe, "API v2 overview"), and names its seller in its metadata. The API has no
/// operation that finds it by those: after an answer that does not tell, all are looked through.
public final class StripeConnectedAccounts implements ConnectedAccounts {
  private final StripeApi account;
  private final String site;
  private final Function<String, Optional<EmailAddress>> emails;

  StripeConnectedAccounts() {
    this(new StripeApi(), AccountWiring.accounts());
  }

  /// For who opens none.
  StripeConnectedAccounts(StripeApi account) {
    this(account, EnvironmentSetting.SOUK_SITE_URL.value(), _ -> Optional.empty());
  }

  StripeConnectedAccounts(StripeApi account, Accounts accounts) {
    this(
        account,
        EnvironmentSetting.SOUK_SITE_URL.value(),
        id -> accounts.find(id).map(dev.souk.accounts.Account::email));
  }

  /// @param site where sellers come back to, without a slash at the end
  /// @param emails the sellers' addresses, by their ids
  StripeConnectedAccounts(
      StripeApi account, String site, Function<String, Optional<EmailAddress>> emails) {
    this.account = account;
    this.site = site;
    this.emails = emails;
  }

  @Override
  public Opening open(PayoutAccount.Requested asked, Instant now) {
    var old = asked.updatedAt().plus(IDEMPOTENCY_WINDOW).isBefore(now);
    return (old ? listed(asked) : Optional.<Opening>empty()).orElseGet(() -> made(asked));
  }

  private Opening made(PayoutAccount.Requested asked) {
    var email = emails.apply(asked.sellerId());
    if (email.isEmpty()) {
      Telemetry.warn("seller %s, who asks to be paid, has no account".formatted(asked.sellerId()));
      return new Opening.Refused();
    }
    var params = StripeAccountParams.account(asked, email.get());
    var key = "payout-account-" + asked.sellerId() + "-" + asked.country();
    try {
      var made =
          account.call(
              stripe -> stripe.v2().core().accounts().create(params, StripeApi.idempotency(key)));
      return opened(made.getId());
    } catch (InvalidRequestException e) {
      Telemetry.warn(
          "Stripe opens no account for seller %s in %s: %s, request %s"
              .formatted(asked.sellerId(), asked.country(), e.getCode(), e.getRequestId()),
          e);
      return new Opening.Refused();
    } catch (IdempotencyException | ApiException e) {
      return listed(asked).orElseThrow(() -> unknown(e));
    }
  }

  /// Asked again, Stripe may answer with what it was at first: it is read as it is now.
  private Opening opened(String id) {
    return find(id)
        .<Opening>map(found -> new Opening.Opened(id, found.state()))
        .orElseThrow(() -> new IllegalStateException("no account " + id + " after it was made"));
  }

  private Optional<Opening> listed(PayoutAccount.Requested asked) {
    try {
      Optional<String> id =
          account.call(stripe -> {
            for (var each :
                stripe.v2().core().accounts().list(StripeAccountParams.ALL).autoPagingIterable()) {
              if (asked.sellerId().equals(StripePayoutObjects.seller(each))) {
                return Optional.of(each.getId());
              }
            }
            return Optional.empty();
          });
      return id.map(this::opened);
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }

  private static DependencyUnavailableException unknown(StripeException e) {
    return new DependencyUnavailableException(StripeApi.NAME, e);
  }

  @Override
  public Optional<Found> find(String accountId) {
    try {
      Account found =
          account.call(stripe ->
              stripe.v2().core().accounts().retrieve(accountId, StripeAccountParams.WITH_STATE));
      return Optional.of(
          new Found(StripePayoutObjects.seller(found), StripePayoutObjects.state(found)));
    } catch (InvalidRequestException e) {
      return Optional.empty();
    } catch (IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }

  @Override
  public Optional<Link> link(String accountId) {
    var params = StripeAccountParams.onboarding(accountId, site + "/shop/payouts");
    try {
      var link = account.call(stripe -> stripe.v2().core().accountLinks().create(params));
      return Optional.of(new Link(URI.create(link.getUrl()), link.getExpiresAt()));
    } catch (InvalidRequestException e) {
      Telemetry.warn(
          "Stripe has no link for account %s: %s, request %s"
              .formatted(accountId, e.getCode(), e.getRequestId()),
          e);
      return Optional.empty();
    } catch (IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }
}
