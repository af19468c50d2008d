package dev.souk.payments;

import com.stripe.StripeClient;
import com.stripe.events.V2CoreAccountClosedEventNotification;
import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification;
import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientUpdatedEventNotification;
import com.stripe.events.V2CoreAccountIncludingRequirementsUpdatedEventNotification;
import com.stripe.events.V2CoreAccountUpdatedEventNotification;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.v2.core.Event.RelatedObject;
import com.stripe.model.v2.core.EventNotification;
import com.stripe.net.Webhook;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.payments.PayoutAccountUpdates.Told;
import dev.souk.payments.WebhookSignature.Read;
import dev.souk.payments.WebhookSignature.Signed;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes Stripe's thin events about connected accounts. An event says which account has changed and
/// nothing else: the account is read anew each time, so that neither the order of events nor how
/// often one comes matters.
public final class StripeAccountWebhook extends HttpFunction<byte[]> {

  /// What the event destination at Stripe is to be told of, as thin events.
  public static final List<String> EVENTS =
      List.of(
          "v2.core.account.updated",
          "v2.core.account.closed",
          "v2.core.account[requirements].updated",
          "v2.core.account[configuration.recipient].updated",
          "v2.core.account[configuration.recipient].capability_status_updated");

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/payment/accounts/webhook",
              Access.PUBLIC,
              StripeAccountWebhook.class)
          .says("Receive events about payout accounts")
          .explains(
              "For Stripe alone. The signature is made over the body's bytes and is good for five"
                  + " minutes; anything else is refused and changes nothing. Events are thin: each"
                  + " names an account, which is then read at Stripe. An event of an account of"
                  + " nobody here is taken all the same, so that it is not sent again. Its events:"
                  + " `"
                  + String.join("`, `", EVENTS)
                  + "`.")
          .takesSigned("stripe-signature")
          .returns(StripeWebhook.Received.class)
          .reads(Family.PAYOUT_ACCOUNT)
          .writes(Family.PAYOUT_ACCOUNT)
          .needs(Need.STRIPE_KEY, Need.STRIPE_ACCOUNT_WEBHOOK_KEY)
          .within(Duration.ofSeconds(25));

  /// Reads events and asks for nothing, so that it needs no key.
  private static final StripeClient READER = new StripeClient("none");

  private final WebhookSignature signature;
  private final StripeAccount stripe;
  private final PayoutAccountUpdates updates;

  public StripeAccountWebhook() {
    this(
        Live.kernel(),
        new StripeAccount(),
        Live.secret(Setting.SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET),
        Live.payoutAccounts());
  }

  private StripeAccountWebhook(
      Kernel kernel, StripeAccount stripe, Supplier<String> secret, PayoutAccounts accounts) {
    this(
        kernel,
        stripe,
        new WebhookSignature(secret),
        accounts,
        new StripeConnectedAccounts(stripe));
  }

  StripeAccountWebhook(
      Kernel kernel,
      StripeAccount stripe,
      WebhookSignature signature,
      PayoutAccounts accounts,
      ConnectedAccounts provider) {
    super(ROUTE, kernel);
    this.stripe = stripe;
    this.signature = signature;
    this.updates = new PayoutAccountUpdates(accounts, provider);
  }

  @Override
  protected Reply handle(Call<byte[]> call) {
    var header = call.header(ROUTE.signature()).orElse("");
    return switch (signature.read(call.body(), header, call.now(), StripeAccountWebhook::proven)) {
      case Read.Refused<EventNotification>(var why) ->
          Reply.refused(Code.MALFORMED_REQUEST, "%s", why);
      case Read.Proven<EventNotification>(var event) -> told(event, call);
    };
  }

  /// As `StripeClient.parseEventNotification` does, by our clock.
  private static @Nullable EventNotification proven(Signed signed)
      throws SignatureVerificationException {
    var _ =
        Webhook.Signature.verifyHeader(
            signed.text(),
            signed.header(),
            signed.secret(),
            WebhookSignature.TOLERANCE.toSeconds(),
            signed.clock());
    return READER.parseEventNotificationWithoutVerification(signed.text());
  }

  private Reply told(EventNotification event, Call<byte[]> call) {
    if (event.getId() == null || event.getType() == null) {
      return Reply.refused(Code.MALFORMED_REQUEST, "the body is no event");
    }
    if (!Boolean.valueOf(stripe.live()).equals(event.getLivemode())) {
      return taken(event, Told.DIFFERS);
    }
    var account = account(event);
    return account == null
        ? taken(event, Told.NOT_OURS)
        : taken(event, updates.told(account.getId(), call.now()));
  }

  /// Null for an event that is none of [#EVENTS], or lacks what they have.
  private static @Nullable RelatedObject account(EventNotification event) {
    var related =
        switch (event) {
          case V2CoreAccountUpdatedEventNotification it -> it.getRelatedObject();
          case V2CoreAccountClosedEventNotification it -> it.getRelatedObject();
          case V2CoreAccountIncludingRequirementsUpdatedEventNotification it ->
              it.getRelatedObject();
          case V2CoreAccountIncludingConfigurationRecipientUpdatedEventNotification it ->
              it.getRelatedObject();
          case V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification
                  it ->
              it.getRelatedObject();
          default -> null;
        };
    return related == null || related.getId() == null ? null : related;
  }

  private static Reply taken(EventNotification event, Told told) {
    Telemetry.info("account event {}, {}: {}", event.getId(), event.getType(), told);
    if (told == Told.DIFFERS) {
      Telemetry.count(Figure.PAYMENTS_DIFFERING, 1);
    }
    return Reply.ok(new StripeWebhook.Received(true));
  }
}
