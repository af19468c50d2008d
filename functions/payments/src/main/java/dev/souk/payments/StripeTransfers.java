package dev.souk.payments;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.Earning;
import dev.souk.orders.PaidOrder;
import dev.souk.payouts.PayoutFailure;
import dev.souk.telemetry.Telemetry;
import java.util.Optional;

/// Transfers as Stripe's, each out of its order's charge (Stripe, "Create separate charges and
/// transfers": `source_transaction`), under its own id as idempotency key and with it among its
/// metadata. The market keeps its commission by transferring less.
public final class StripeTransfers implements ProviderTransfers {
  private static final String TRANSFER = "transfer";
  private static final String PAYOUT = "payout";
  private static final String REVERSAL = "reversal";

  private final StripeApi account;

  StripeTransfers() {
    this(new StripeApi());
  }

  StripeTransfers(StripeApi account) {
    this.account = account;
  }

  @Override
  public Result submit(PaidOrder order, Earning.Transfer transfer, String destination) {
    try {
      var intent = order.payment().intent();
      var charge = account.call(it -> it.v1().paymentIntents().retrieve(intent)).getLatestCharge();
      var params = params(order, transfer, destination, charge);
      var once = StripeApi.idempotency(transfer.id());
      var made = account.call(it -> it.v1().transfers().create(params, once));
      return new Result.Made(made.getId());
    } catch (InvalidRequestException e) {
      return new Result.Refused(refused(transfer, e));
    } catch (IdempotencyException | ApiException e) {
      // Kept under the key, as answers are: it may have been made all the same.
      return find(order, transfer)
          .<Result>map(Result.Made::new)
          .orElseThrow(() -> new DependencyUnavailableException(StripeApi.NAME, e));
    }
  }

  private static TransferCreateParams params(
      PaidOrder order, Earning.Transfer transfer, String destination, String charge) {
    return TransferCreateParams.builder()
        .setAmount(StripeAmounts.of(transfer.amount()))
        .setCurrency(StripeAmounts.currency(transfer.amount()))
        .setDestination(destination)
        .setSourceTransaction(charge)
        .setTransferGroup(order.id())
        .putMetadata(StripeObjectReader.ORDER, order.id())
        .putMetadata(PAYOUT, transfer.payoutId())
        .putMetadata(TRANSFER, transfer.id())
        .build();
  }

  /// Logged by code, parameter and request, which is all an operator needs at Stripe's dashboard.
  private static PayoutFailure refused(Earning.Transfer transfer, InvalidRequestException e) {
    Telemetry.warn(
        "Stripe refuses transfer %s of payout %s: %s of %s, request %s"
            .formatted(
                transfer.id(), transfer.payoutId(), e.getCode(), e.getParam(), e.getRequestId()),
        e);
    return switch (String.valueOf(e.getCode())) {
      case "insufficient_capabilities_for_transfer", "transfers_not_allowed", "account_invalid" ->
          PayoutFailure.ACCOUNT_RESTRICTED;
      case "balance_insufficient" -> PayoutFailure.INSUFFICIENT_FUNDS;
      default ->
          "destination".equals(e.getParam())
              ? PayoutFailure.ACCOUNT_RESTRICTED
              : PayoutFailure.NOT_ACCEPTED;
    };
  }

  @Override
  public Result reverse(Earning.Transfer transfer, Earning.Reversal reversal) {
    var params =
        TransferReversalCreateParams.builder()
            .setAmount(StripeAmounts.of(reversal.amount()))
            .putMetadata(REVERSAL, reversal.id())
            .build();
    var once = StripeApi.idempotency(reversal.id());
    var name = String.valueOf(transfer.name());
    try {
      var made = account.call(it -> it.v1().transfers().reversals().create(name, params, once));
      return new Result.Made(made.getId());
    } catch (InvalidRequestException e) {
      Telemetry.info(
          "Stripe does not reverse {} of transfer {}: {}, request {}",
          reversal.id(),
          transfer.id(),
          e.getCode(),
          e.getRequestId());
      return new Result.Refused(
          "balance_insufficient".equals(e.getCode())
              ? PayoutFailure.INSUFFICIENT_FUNDS
              : PayoutFailure.NOT_ACCEPTED);
    } catch (IdempotencyException | ApiException e) {
      return findReversal(transfer, reversal)
          .<Result>map(Result.Made::new)
          .orElseThrow(() -> new DependencyUnavailableException(StripeApi.NAME, e));
    }
  }

  @Override
  public Optional<String> findReversal(Earning.Transfer transfer, Earning.Reversal reversal) {
    var params = TransferReversalListParams.builder().setLimit(100L).build();
    var name = String.valueOf(transfer.name());
    try {
      return account.call(stripe -> {
        for (var each :
            stripe.v1().transfers().reversals().list(name, params).autoPagingIterable()) {
          if (reversal.id().equals(StripeObjectReader.said(each.getMetadata(), REVERSAL))) {
            return Optional.of(each.getId());
          }
        }
        return Optional.empty();
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new DependencyUnavailableException(StripeApi.NAME, e);
    }
  }

  @Override
  public Optional<String> find(PaidOrder order, Earning.Transfer transfer) {
    var params = TransferListParams.builder().setTransferGroup(order.id()).setLimit(100L).build();
    try {
      return account.call(stripe -> {
        for (var each : stripe.v1().transfers().list(params).autoPagingIterable()) {
          if (transfer.id().equals(StripeObjectReader.said(each.getMetadata(), TRANSFER))) {
            return Optional.of(each.getId());
          }
        }
        return Optional.empty();
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new DependencyUnavailableException(StripeApi.NAME, e);
    }
  }
}
