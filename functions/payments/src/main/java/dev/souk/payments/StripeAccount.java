package dev.souk.payments;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.souk.fault.Unavailable;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.live.Timeouts;
import dev.souk.snapshot.Snapshot;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The shop's account at Stripe. Its key is asked for at each call, so that a rotated one is taken
/// up by itself. The API's version is stripe-java's own, whatever the account's is.
final class StripeAccount {
  static final String NAME = "Stripe";

  /// Two tries of at most so long, with a second between them, stay within what API Gateway waits.
  private static final Duration ANSWERED = Duration.ofSeconds(8);

  private static final Duration CONNECTED = Duration.ofSeconds(2);
  private static final int TRIES_MORE = 1;

  private final Supplier<String> key;
  private final String api;
  private volatile @Nullable Line line;

  private record Line(String key, StripeClient client) {}

  StripeAccount() {
    this(Live.secret(Setting.SOUK_STRIPE_SECRET), Setting.SOUK_STRIPE_API.value());
  }

  /// Nothing is to start without a key; a snapshot holds none.
  ///
  /// @throws IllegalStateException when there is no key
  StripeAccount(Supplier<String> key, String api) {
    this.key = key;
    this.api = api;
    Snapshot.ours().start(this::key);
  }

  private String key() {
    var present = key.get();
    if (present.isBlank()) {
      throw new IllegalStateException("the key of the account at Stripe is empty");
    }
    return present;
  }

  /// Whether it moves real money.
  boolean live() {
    return key().startsWith("sk_live_") || key().startsWith("rk_live_");
  }

  /// Something asked of Stripe.
  @FunctionalInterface
  interface Question<T> {
    T ask(StripeClient client) throws StripeException;
  }

  /// Asks.
  ///
  /// @throws InvalidRequestException when Stripe will not do it, and has done nothing
  /// @throws IdempotencyException when it was asked under the same key with other parameters
  /// @throws ApiException when something went wrong at Stripe's, perhaps after it was done
  /// @throws Unavailable in all other cases: whether it was done is not known
  <T> T ask(Question<T> question)
      throws InvalidRequestException, IdempotencyException, ApiException {
    try {
      return question.ask(client());
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw e;
    } catch (StripeException e) {
      throw new Unavailable(NAME, e);
    }
  }

  private StripeClient client() {
    var present = key();
    var known = line;
    if (known == null || !known.key().equals(present)) {
      known = new Line(present, connected(present));
      line = known;
    }
    return known.client();
  }

  private StripeClient connected(String present) {
    return StripeClient.builder()
        .setApiKey(present)
        .setApiBase(api)
        .setConnectTimeout((int) Timeouts.of(CONNECTED).toMillis())
        .setReadTimeout((int) Timeouts.of(ANSWERED).toMillis())
        .setMaxNetworkRetries(TRIES_MORE)
        .build();
  }

  /// Asked again under the same key, it is done once.
  static RequestOptions once(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
