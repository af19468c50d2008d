package dev.souk.payments;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.souk.accounts.Account;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.accounts.EmailAddress;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.Order;
import dev.souk.orders.StockReservation;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Checkouts as Stripe's Checkout Sessions on its hosted page. A session is made of the order and
/// its customer's address alone, under the order's id as idempotency key, so that asking again is
/// the same request; one that changed its address meanwhile is looked for among all. Which methods
/// of payment it offers is decided in Stripe's dashboard.
public final class StripeCheckoutSessions implements CheckoutSessions {
  private static final SessionRetrieveParams WITH_PAYMENT =
      SessionRetrieveParams.builder().addExpand("payment_intent").build();
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final StripeApi account;
  private final String site;
  private final Function<String, Optional<EmailAddress>> emails;

  StripeCheckoutSessions() {
    this(new StripeApi(), AccountWiring.accounts());
  }

  StripeCheckoutSessions(StripeApi account, Accounts accounts) {
    this(
        account,
        EnvironmentSetting.SOUK_SITE_URL.value(),
        id -> accounts.find(id).map(Account::email));
  }

  /// @param site where customers come back to, without a slash at the end
  /// @param emails the customers' addresses, by their ids
  StripeCheckoutSessions(
      StripeApi account, String site, Function<String, Optional<EmailAddress>> emails) {
    this.account = account;
    this.site = site;
    this.emails = emails;
  }

  @Override
  public SessionState open(Order.AwaitingPayment order) {
    return open(order, emails.apply(order.customerId()).map(EmailAddress::address));
  }

  /// Stripe takes fewer addresses than mail servers do: then its page asks for one.
  private SessionState open(Order.AwaitingPayment order, Optional<String> email) {
    var params = params(order, email);
    try {
      var session =
          account.call(stripe ->
              stripe.v1().checkout().sessions().create(params, StripeApi.idempotency(order.id())));
      return replayed(session) ? find(session.getId()) : open(session);
    } catch (InvalidRequestException e) {
      return email.isPresent() && "customer_email".equals(e.getParam())
          ? open(order, Optional.empty())
          : StripeErrors.found(order.id(), e);
    } catch (IdempotencyException | ApiException e) {
      return listed(order).map(this::find).orElseThrow(() -> unknown(e));
    }
  }

  /// What Stripe answered at first is not what is now.
  private static boolean replayed(Session session) {
    return session.getLastResponse().headers().firstValue("idempotent-replayed").isPresent();
  }

  private SessionCreateParams params(Order.AwaitingPayment order, Optional<String> email) {
    var orderPlacement = order.placement();
    var payment =
        PaymentIntentData.builder()
            .setTransferGroup(order.id())
            .putMetadata(StripeObjectReader.ORDER, order.id())
            .putMetadata(StripeObjectReader.CUSTOMER, orderPlacement.customerId());
    var session =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setSuccessUrl(site + "/orders/" + order.id() + "?paid={CHECKOUT_SESSION_ID}")
            .setCancelUrl(site + "/orders/" + order.id())
            .setExpiresAt(order.reservation().payBy().getEpochSecond())
            .setClientReferenceId(order.id())
            .putMetadata(StripeObjectReader.ORDER, order.id())
            .putMetadata(StripeObjectReader.CUSTOMER, orderPlacement.customerId())
            .setPaymentIntentData(payment.build());
    email.ifPresent(session::setCustomerEmail);
    new StripeLineItems(orderPlacement.priceBreakdown()).addTo(session);
    return session.build();
  }

  /// Stripe remembers an error under an idempotency key as it does an answer, so that the session
  /// may be there and its key never tells. Then it is looked for among all of that time.
  private Optional<String> listed(Order.AwaitingPayment order) {
    var asked = order.reservation().payBy().minus(StockReservation.PAYABLE);
    var then =
        SessionListParams.Created.builder()
            .setGte(asked.minus(CLOCKS_DIFFER).getEpochSecond())
            .setLte(order.reservation().payBy().plus(CLOCKS_DIFFER).getEpochSecond());
    var params = SessionListParams.builder().setLimit(100L).setCreated(then.build()).build();
    try {
      return account.call(stripe -> {
        for (var each : stripe.v1().checkout().sessions().list(params).autoPagingIterable()) {
          if (order.id().equals(each.getClientReferenceId())) {
            return Optional.of(each.getId());
          }
        }
        return Optional.empty();
      });
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }

  private static DependencyUnavailableException unknown(StripeException e) {
    return new DependencyUnavailableException(StripeApi.NAME, e);
  }

  @Override
  public SessionState find(String session) {
    try {
      return found(
          account.call(
              stripe -> stripe.v1().checkout().sessions().retrieve(session, WITH_PAYMENT)));
    } catch (InvalidRequestException e) {
      return new SessionState.NotFound();
    } catch (IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }

  private static SessionState found(Session session) {
    return switch (String.valueOf(session.getStatus())) {
      case "open" -> open(session);
      case "complete" ->
          StripeObjectReader.paid(session)
              ? new SessionState.Paid(StripeObjectReader.receipt(session))
              : unpaid(session);
      case "expired" -> new SessionState.Expired(session.getId());
      default -> throw new IllegalStateException("a session that is " + session.getStatus());
    };
  }

  private static SessionState.Open open(Session session) {
    return new SessionState.Open(
        session.getId(),
        URI.create(session.getUrl()),
        Instant.ofEpochSecond(session.getExpiresAt()));
  }

  /// The session says no more than that nothing has been paid; its payment says whether it will be.
  private static SessionState unpaid(Session session) {
    PaymentIntent payment = session.getPaymentIntentObject();
    return switch (payment == null ? "" : payment.getStatus()) {
      case "requires_payment_method", "canceled" -> new SessionState.Expired(session.getId());
      default -> new SessionState.Processing(session.getId());
    };
  }

  /// Refused for one that is not open any more.
  @Override
  public SessionState expire(String session) {
    try {
      var _ = account.call(stripe -> stripe.v1().checkout().sessions().expire(session));
      return new SessionState.Expired(session);
    } catch (InvalidRequestException e) {
      return find(session);
    } catch (IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }

  @Override
  public Optional<String> orderIdOf(String intent) {
    try {
      var payment = account.call(stripe -> stripe.v1().paymentIntents().retrieve(intent));
      return Optional.of(StripeObjectReader.said(payment.getMetadata(), StripeObjectReader.ORDER))
          .filter(order -> !order.isEmpty());
    } catch (InvalidRequestException e) {
      return Optional.empty();
    } catch (IdempotencyException | ApiException e) {
      throw unknown(e);
    }
  }
}
