package dev.souk.payments;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Refunds as Stripe's, each under its own id as idempotency key, and with it among its metadata.
public final class StripeRefunds implements ProviderRefunds {
  private final StripeApi account;

  StripeRefunds() {
    this(new StripeApi());
  }

  StripeRefunds(StripeApi account) {
    this.account = account;
  }

  @Override
  public Refund.State submit(PaidOrder order, Refund refund) {
    var params = params(order, refund);
    try {
      return StripeObjectReader.state(
          account.call(
              stripe -> stripe.v1().refunds().create(params, StripeApi.idempotency(refund.id()))));
    } catch (InvalidRequestException e) {
      return new Refund.State.Failed("");
    } catch (IdempotencyException | ApiException e) {
      // Kept under the key, as answers are: it may have been made all the same.
      return find(order, refund)
          .orElseThrow(() -> new DependencyUnavailableException(StripeApi.NAME, e));
    }
  }

  private static RefundCreateParams params(PaidOrder order, Refund refund) {
    return RefundCreateParams.builder()
        .setPaymentIntent(order.payment().intent())
        .setAmount(StripeAmounts.of(refund.amount()))
        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
        .putMetadata(StripeObjectReader.ORDER, order.id())
        .putMetadata(
            StripeObjectReader.PART,
            order.sellerOrderOfRefund(refund.id()).map(SellerOrder::id).orElse(""))
        .putMetadata(StripeObjectReader.REFUND, refund.id())
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
      return account.call(stripe -> {
        for (var each : stripe.v1().refunds().list(params).autoPagingIterable()) {
          if (isOf(refund, each)) {
            return Optional.of(StripeObjectReader.state(each));
          }
        }
        return Optional.empty();
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new DependencyUnavailableException(StripeApi.NAME, e);
    }
  }

  /// One that was made at Stripe has no id of ours, and is known by Stripe's name.
  private static boolean isOf(Refund refund, com.stripe.model.Refund each) {
    return refund
            .id()
            .equals(StripeObjectReader.said(each.getMetadata(), StripeObjectReader.REFUND))
        || (refund.state() instanceof Refund.State.Pending(var name) && name.equals(each.getId()));
  }

  @Override
  public List<ExternalRefund> listExternal(PaidOrder order) {
    var params =
        RefundListParams.builder()
            .setPaymentIntent(order.payment().intent())
            .setLimit(100L)
            .build();
    try {
      return account.call(stripe -> {
        var all = new ArrayList<ExternalRefund>();
        for (var each : stripe.v1().refunds().list(params).autoPagingIterable()) {
          if (StripeObjectReader.elsewhere(each)) {
            all.add(StripeObjectReader.external(each));
          }
        }
        return List.copyOf(all);
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw new DependencyUnavailableException(StripeApi.NAME, e);
    }
  }
}
