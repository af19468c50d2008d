package dev.souk.payments;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.souk.fault.Unavailable;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Refunds as Stripe's, each under its own id as idempotency key, and with it among its metadata.
public final class StripeRefunds implements Refunds {
  private final StripeAccount account;

  StripeRefunds() {
    this(new StripeAccount());
  }

  StripeRefunds(StripeAccount account) {
    this.account = account;
  }

  @Override
  public Refund.State send(PaidOrder order, Refund refund) {
    var params = params(order, refund);
    try {
      return StripeObjects.state(
          account.ask(
              stripe -> stripe.v1().refunds().create(params, StripeAccount.once(refund.id()))));
    } catch (InvalidRequestException e) {
      return new Refund.State.Failed("");
    } catch (IdempotencyException | ApiException e) {
      // Kept under the key, as answers are: it may have been made all the same.
      return find(order, refund).orElseThrow(() -> new Unavailable(StripeAccount.NAME, e));
    }
  }

  private static RefundCreateParams params(PaidOrder order, Refund refund) {
    return RefundCreateParams.builder()
        .setPaymentIntent(order.payment().intent())
        .setAmount(StripeAmounts.of(refund.amount()))
        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
        .putMetadata(StripeObjects.ORDER, order.id())
        .putMetadata(StripeObjects.PART, order.partOf(refund.id()).map(SellerOrder::id).orElse(""))
        .putMetadata(StripeObjects.REFUND, refund.id())
        .build();
  }

  @Override
  public Optional<Refund.State> find(PaidOrder order, Refund refund) {
    var params =
        RefundListParams.builder()
            .setPaymentIntent(order.payment().intent())
            .setLimit(100L)
            .build();
    try {
      return account.ask(stripe -> {
        for (var each : stripe.v1().refunds().list(params).autoPagingIterable()) {
          if (isOf(refund, each)) {
            return Optional.of(StripeObjects.state(each));
          }
        }
        return Optional.empty();
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new Unavailable(StripeAccount.NAME, e);
    }
  }

  /// One that was made at Stripe has no id of ours, and is known by Stripe's name.
  private static boolean isOf(Refund refund, com.stripe.model.Refund each) {
    return refund.id().equals(StripeObjects.said(each.getMetadata(), StripeObjects.REFUND))
        || (refund.state() instanceof Refund.State.Sent(var name) && name.equals(each.getId()));
  }

  @Override
  public List<ExternalRefund> elsewhere(PaidOrder order) {
    var params =
        RefundListParams.builder()
            .setPaymentIntent(order.payment().intent())
            .setLimit(100L)
            .build();
    try {
      return account.ask(stripe -> {
        var all = new ArrayList<ExternalRefund>();
        for (var each : stripe.v1().refunds().list(params).autoPagingIterable()) {
          if (StripeObjects.elsewhere(each)) {
            all.add(StripeObjects.external(each));
          }
        }
        return List.copyOf(all);
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new Unavailable(StripeAccount.NAME, e);
    }
  }
}
