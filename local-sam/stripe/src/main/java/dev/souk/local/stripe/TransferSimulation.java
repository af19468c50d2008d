package dev.souk.local.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves money to connected accounts (Stripe, "Create separate charges and transfers"): out of a
/// charge, of which no more is transferred than it took, whether or not that is available yet; or
/// out of what is available.
final class TransferSimulation {
  private final SimulatedStripeAccount account;

  TransferSimulation(SimulatedStripeAccount account) {
    this.account = account;
  }

  SimulatedTransfer create(StripeParams params) {
    var currency = PresentmentCurrency.currency(params.need("currency"), "currency");
    var amount = PresentmentCurrency.amount(params.needWhole("amount"), currency, "amount");
    if (amount < 1) {
      throw StripeApiError.param(
          "parameter_invalid_integer", "amount", "Invalid positive integer: " + amount);
    }
    var destination = params.need("destination");
    checkDestination(destination);
    var source = params.text("source_transaction").orElse(null);
    if (source == null) {
      checkAvailable(amount, currency);
    } else {
      checkSource(source, amount, currency);
    }
    return made(params, new Route(destination, source), amount, currency);
  }

  private void checkDestination(String destination) {
    var found = account.connected.find(destination);
    if (found.isEmpty()) {
      throw StripeApiError.state(
          "resource_missing", "destination", "No such destination: '%s'".formatted(destination));
    }
    if (!found.get().transfers().equals("active")) {
      throw StripeApiError.state(
          "insufficient_capabilities_for_transfer",
          null,
          "Your destination account needs to have at least one of the following capabilities"
              + " enabled: transfers, crypto_transfers, legacy_payments");
    }
  }

  private void checkSource(String source, long amount, String currency) {
    var charge =
        account
            .charges
            .find(source)
            .filter(SimulatedCharge::succeeded)
            .orElseThrow(() ->
                StripeApiError.state(
                    "resource_missing",
                    "source_transaction",
                    "No such charge: '%s'".formatted(source)));
    if (!charge.intent().currency().equals(currency)) {
      throw StripeApiError.state(
          null,
          "currency",
          "The currency of source_transaction's balance transaction (%s) must be the same as the"
                  .formatted(charge.intent().currency())
              + " transfer currency (%s)".formatted(currency));
    }
    var before =
        account.transfers.newestFirst().stream()
            .filter(each -> source.equals(each.source()))
            .mapToLong(each -> each.amount() - each.reversed())
            .sum();
    if (before + amount > charge.amount()) {
      throw StripeApiError.state(
          null,
          "amount",
          "Transfers using this transaction as a source must not exceed the source amount of %s"
              .formatted(AmountFormat.text(charge.amount(), currency)));
    }
  }

  private void checkAvailable(long amount, String currency) {
    var available =
        account.transactions.newestFirst().stream()
            .filter(each -> each.currency().equals(currency) && each.isAvailable())
            .mapToLong(SimulatedBalanceTransaction::net)
            .sum();
    if (amount > available) {
      throw StripeApiError.state(
          "balance_insufficient",
          null,
          "You have insufficient available funds in your Stripe account. Try adding funds directly"
              + " to your available balance by creating Charges using the 4000000000000077 test"
              + " card.");
    }
  }

  /// The balance transaction of a transfer out of `source`, or of its reversal: it counts from when
  /// the charge's money does, so that neither moves what is available before; without a charge, at
  /// once.
  private SimulatedBalanceTransaction moved(
      SimulatedBalanceTransaction.Kind kind,
      String id,
      @Nullable String source,
      String currency,
      long amount) {
    var made = account.recordBalanceTransaction(kind, id, currency, amount, 0);
    var settled =
        account
            .charges
            .find(String.valueOf(source))
            .flatMap(each -> account.transactions.find(String.valueOf(each.transaction())))
            .map(SimulatedBalanceTransaction::available)
            .filter(each -> each.isAfter(made.created()))
            .orElse(made.created());
    return account.transactions.put(made.availableFrom(settled));
  }

  /// Where a transfer comes from and goes to.
  private record Route(String destination, @Nullable String source) {}

  private SimulatedTransfer made(StripeParams params, Route route, long amount, String currency) {
    var description =
        new SimulatedTransfer.Description(
            params.text("transfer_group").orElse(null),
            params.text("description").orElse(null),
            params.metadata());
    var id = account.ids.next("tr_");
    var transaction =
        moved(SimulatedBalanceTransaction.Kind.TRANSFER, id, route.source(), currency, -amount);
    var transfer =
        new SimulatedTransfer(
            id,
            account.now(),
            amount,
            currency,
            route.destination(),
            route.source(),
            description,
            transaction.id(),
            List.of());
    account.emit("transfer.created", account.transfers.put(transfer));
    return transfer;
  }

  /// Takes money of a transfer back, when the connected account has it (Stripe, "Reverse
  /// transfers").
  SimulatedTransfer.Reversal reverse(StripeParams params, String id) {
    var transfer = account.transfers.get(id);
    var left = transfer.amount() - transfer.reversed();
    var amount = params.whole("amount").orElse(left);
    if (amount < 1) {
      throw StripeApiError.param(
          "parameter_invalid_integer", "amount", "Invalid positive integer: " + amount);
    }
    var currency = transfer.currency();
    if (amount > left) {
      throw StripeApiError.state(
          null,
          "amount",
          "Reversal amount (%s) is greater than unreversed amount on transfer (%s)"
              .formatted(AmountFormat.text(amount, currency), AmountFormat.text(left, currency)));
    }
    if (amount > account.balanceOf(transfer.destination(), currency)) {
      throw StripeApiError.state(
          "balance_insufficient",
          null,
          "Insufficient funds in the connected account for this transfer reversal.");
    }
    var made = account.ids.next("trr_");
    var transaction =
        moved(
            SimulatedBalanceTransaction.Kind.TRANSFER_REVERSAL,
            made,
            transfer.source(),
            currency,
            amount);
    var reversal =
        new SimulatedTransfer.Reversal(
            made, account.now(), amount, transaction.id(), params.metadata());
    account.emit("transfer.reversed", account.transfers.put(transfer.with(reversal)));
    return reversal;
  }
}
