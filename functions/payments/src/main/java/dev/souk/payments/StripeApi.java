package dev.souk.payments;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.store.CallDeadline;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.ServiceTimeouts;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The shop's account at Stripe. Its key is asked for at each call, so that a rotated one is taken
/// up by itself. The API's version is stripe-java's own, whatever the account's is.
final class StripeApi {
  static final String NAME = "Stripe";

  private static final Duration CONNECTED = ServiceTimeouts.of(Duration.ofSeconds(2));

  /// Two tries of at most so long, with a second between them, stay within what API Gateway waits.
  private static final Duration ANSWERED = ServiceTimeouts.of(Duration.ofSeconds(8));

  /// What a call takes at most when Stripe does not answer.
  private static final Duration TWICE =
      CONNECTED.plus(ANSWERED).multipliedBy(2).plus(Duration.ofSeconds(1));

  /// With less time than this nothing is asked.
  private static final Duration LEAST = Duration.ofMillis(200);

  private final Supplier<String> key;
  private final String api;
  private volatile @Nullable CachedClient cachedClient;

  private record CachedClient(String key, StripeClient client) {}

  StripeApi() {
    this(
        CloudWiring.secret(EnvironmentSetting.SOUK_STRIPE_SECRET),
        EnvironmentSetting.SOUK_STRIPE_API.value());
  }

  /// Nothing is to start without a key; a snapshot holds none.
  ///
  /// @throws IllegalStateException when there is no key
  StripeApi(Supplier<String> key, String api) {
    this.key = key;
    this.api = api;
    FunctionSnapshot.ours().start(this::key);
  }

  private String key() {
    var present = key.get();
    if (present.isBlank()) {
      throw new IllegalStateException("the Stripe API key is empty");
    }
    return present;
  }

  /// Whether it moves real money.
  boolean live() {
    return key().startsWith("sk_live_") || key().startsWith("rk_live_");
  }

  /// Something asked of Stripe.
  @FunctionalInterface
  interface StripeCall<T> {
    T ask(StripeClient client) throws StripeException;
  }

  /// Asks.
  ///
  /// @throws InvalidRequestException when Stripe will not do it, and has done nothing
  /// @throws IdempotencyException when it was asked under the same key with other parameters
  /// @throws ApiException when something went wrong at Stripe's, perhaps after it was done
  /// @throws DependencyUnavailableException in all other cases: whether it was done is not known
  <T> T call(StripeCall<T> stripeCall)
      throws InvalidRequestException, IdempotencyException, ApiException {
    try {
      return stripeCall.ask(client(CallDeadline.left().orElse(TWICE)));
    } catch (InvalidRequestException | IdempotencyException | ApiException e) {
      throw e;
    } catch (StripeException e) {
      throw new DependencyUnavailableException(NAME, e);
    } catch (NullPointerException e) {
      throw broken(e) ? new DependencyUnavailableException(NAME, e) : e;
    }
  }

  /// The JDK's `HttpURLConnection` throws it where its connection breaks at a bad moment.
  private static boolean broken(NullPointerException e) {
    var frames = e.getStackTrace();
    return frames.length > 0 && frames[0].getClassName().startsWith("sun.net.www.");
  }

  /// One that waits no longer than the function has left.
  private StripeClient client(Duration left) {
    var present = key();
    if (left.compareTo(LEAST) < 0) {
      throw new DependencyUnavailableException(NAME, new TimeoutException("no time is left"));
    }
    if (left.compareTo(TWICE) < 0) {
      var connected = Math.min(CONNECTED.toMillis(), left.toMillis() / 2);
      var answered = Math.min(ANSWERED.toMillis(), left.toMillis() - connected);
      return client(present)
          .setConnectTimeout((int) connected)
          .setReadTimeout((int) answered)
          .setMaxNetworkRetries(0)
          .build();
    }
    var known = cachedClient;
    if (known == null || !known.key().equals(present)) {
      known = new CachedClient(present, connected(present));
      cachedClient = known;
    }
    return known.client();
  }

  private StripeClient connected(String present) {
    return client(present)
        .setConnectTimeout((int) CONNECTED.toMillis())
        .setReadTimeout((int) ANSWERED.toMillis())
        .setMaxNetworkRetries(1)
        .build();
  }

  private StripeClient.StripeClientBuilder client(String present) {
    return StripeClient.builder().setApiKey(present).setApiBase(api);
  }

  /// Asked again under the same key, it is done once.
  static RequestOptions idempotency(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
