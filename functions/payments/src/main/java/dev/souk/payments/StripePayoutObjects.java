package dev.souk.payments;

import com.stripe.model.v2.core.Account;
import com.stripe.model.v2.core.Account.Configuration.Recipient.Capabilities.StripeBalance.StripeTransfers;
import com.stripe.model.v2.core.Account.Requirements;
import dev.souk.payouts.AccountState;
import dev.souk.payouts.AccountState.Resolution;
import dev.souk.payouts.AccountState.Transfers;
import dev.souk.payouts.Requirement;
import dev.souk.payouts.Requirement.Deadline;
import dev.souk.payouts.Requirement.Responsible;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Stripe's accounts say, in our words. A word that Stripe adds one day counts as the one that
/// lets no money go and asks for nothing.
final class StripePayoutObjects {
  static final String SELLER = "seller";

  private StripePayoutObjects() {}

  /// Empty for none.
  static String seller(Account account) {
    return StripeObjectReader.said(account.getMetadata(), SELLER);
  }

  /// Of an account that was read with its configuration `recipient` and its requirements.
  static AccountState state(Account account) {
    var transfers = transfers(account);
    var requirements = Optional.ofNullable(account.getRequirements());
    var status = transfers.map(each -> status(each.getStatus())).orElse(Transfers.RESTRICTED);
    return new AccountState(
        status,
        transfers.map(each -> resolution(status, each)).orElse(Resolution.NONE),
        requirements.map(StripePayoutObjects::entries).orElse(List.of()),
        requirements.flatMap(StripePayoutObjects::due).orElse(null),
        Boolean.TRUE.equals(account.getClosed()));
  }

  private static Optional<StripeTransfers> transfers(Account account) {
    return Optional.ofNullable(account.getConfiguration())
        .map(each -> each.getRecipient())
        .map(each -> each.getCapabilities())
        .map(each -> each.getStripeBalance())
        .map(each -> each.getStripeTransfers());
  }

  private static Transfers status(@Nullable String word) {
    return switch (String.valueOf(word)) {
      case "active" -> Transfers.ACTIVE;
      case "pending" -> Transfers.PENDING;
      case "unsupported" -> Transfers.UNSUPPORTED;
      default -> Transfers.RESTRICTED;
    };
  }

  /// The one that a seller can do most about. `no_resolution` is what a check that is under way has
  /// too.
  private static Resolution resolution(Transfers status, StripeTransfers transfers) {
    var details = Optional.ofNullable(transfers.getStatusDetails()).orElse(List.of());
    var words = details.stream().map(each -> String.valueOf(each.getResolution())).toList();
    if (status == Transfers.ACTIVE || status == Transfers.PENDING) {
      return Resolution.NONE;
    } else if (words.contains("provide_info")) {
      return Resolution.PROVIDE_INFORMATION;
    } else if (words.contains("contact_stripe")) {
      return Resolution.CONTACT_PROVIDER;
    }
    return words.contains("no_resolution") ? Resolution.IMPOSSIBLE : Resolution.NONE;
  }

  private static List<Requirement> entries(Requirements requirements) {
    return Stream.ofNullable(requirements.getEntries())
        .flatMap(List::stream)
        .map(StripePayoutObjects::entry)
        .toList();
  }

  private static Requirement entry(Requirements.Entry entry) {
    var problems =
        Stream.ofNullable(entry.getErrors())
            .flatMap(List::stream)
            .flatMap(each -> Stream.ofNullable(each.getDescription()))
            .toList();
    return new Requirement(
        String.valueOf(entry.getDescription()),
        deadline(entry),
        "stripe".equals(entry.getAwaitingActionFrom()) ? Responsible.PROVIDER : Responsible.SELLER,
        problems);
  }

  private static Deadline deadline(Requirements.Entry entry) {
    var deadline = entry.getMinimumDeadline();
    return switch (deadline == null ? "" : String.valueOf(deadline.getStatus())) {
      case "past_due" -> Deadline.PAST_DUE;
      case "currently_due" -> Deadline.CURRENTLY_DUE;
      default -> Deadline.EVENTUALLY_DUE;
    };
  }

  private static Optional<Instant> due(Requirements requirements) {
    return Optional.ofNullable(requirements.getSummary())
        .map(each -> each.getMinimumDeadline())
        .map(each -> each.getTime());
  }
}
