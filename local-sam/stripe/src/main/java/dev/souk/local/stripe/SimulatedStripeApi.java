package dev.souk.local.stripe;

import dev.souk.json.Json;
import dev.souk.local.stripe.SimulatorResponse.Complete;
import dev.souk.local.stripe.StripeApiError.Stage;
import dev.souk.local.stripe.StripeFault.Moment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API's door: key, version, parameters, idempotency, faults, then the operation.
final class SimulatedStripeApi {
  private final SimulatedStripeAccount account;
  private final List<StripeOperation> operations;
  private final StripeIdempotencyKeys keys;
  private final StripeIdempotencyKeys keysOfV2;
  private final StripeFaultInjector stripeFaultInjector;
  private final String secret;

  SimulatedStripeApi(
      SimulatedStripeAccount account,
      List<StripeOperation> operations,
      StripeFaultInjector stripeFaultInjector,
      String secret) {
    this.account = account;
    this.operations = operations;
    this.keys = new StripeIdempotencyKeys(account.clock(), Duration.ofHours(24));
    this.keysOfV2 = new StripeIdempotencyKeys(account.clock(), Duration.ofDays(30));
    this.stripeFaultInjector = stripeFaultInjector;
    this.secret = secret;
  }

  SimulatorResponse handle(SimulatorRequest request) {
    var id = account.ids.next("req_", 14);
    var faultEffect =
        new FaultEffect(stripeFaultInjector.faultOf(request.method(), request.path()).orElse(null));
    var turned = faultEffect.instead(Moment.BEFORE);
    var simulatorResponse = turned == null ? dispatch(request, id, faultEffect) : turned;
    if (!(simulatorResponse instanceof Complete complete)) {
      return simulatorResponse;
    }
    var cut = faultEffect.instead(Moment.AFTER);
    return cut == null ? withHeaders(complete, request, id) : cut;
  }

  private Complete dispatch(SimulatorRequest request, String id, FaultEffect faultEffect) {
    try {
      return checked(request, id, faultEffect);
    } catch (StripeApiError stripeApiError) {
      return stripeApiError.answer();
    }
  }

  private Complete checked(SimulatorRequest request, String id, FaultEffect faultEffect) {
    authenticate(request);
    request
        .header("stripe-version")
        .filter(each -> !each.equals(StripeSimulator.API_VERSION))
        .ifPresent(each -> {
          throw StripeApiError.request(
              400,
              "The simulator speaks API version %s, not %s."
                  .formatted(StripeSimulator.API_VERSION, each));
        });
    for (var operation : operations) {
      var found = operation.match(request.method(), request.path());
      if (found.isPresent()) {
        return known(request, new Call(operation, found.get(), id, faultEffect));
      }
    }
    throw StripeApiError.request(
        404, "Unrecognized request URL (%s: %s).".formatted(request.method(), request.path()));
  }

  private void authenticate(SimulatorRequest request) {
    var given = request.header("authorization").orElse("");
    if (!given.startsWith("Bearer ")) {
      throw StripeApiError.request(
          401,
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    var key = given.substring(7).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(key, secret.getBytes(StandardCharsets.UTF_8))) {
      throw StripeApiError.request(401, "Invalid API Key provided: " + masked(given.substring(7)));
    }
  }

  private static String masked(String key) {
    var shown = key.length() < 16 ? "" : key.substring(key.length() - 4);
    return key.startsWith("sk_test_") ? "sk_test_*****" + shown : "*****" + shown;
  }

  private record Call(StripeOperation operation, String id, String request, FaultEffect trouble) {}

  private Complete known(SimulatorRequest request, Call call) {
    var get = request.method().equals("GET");
    var params =
        v2(request) && !get
            ? StripeParams.ofJson(request.body())
            : StripeParams.of(get ? request.query() : request.body());
    call.operation().allowed().check(params);
    if (!call.operation().makes().isEmpty()) {
      ObjectExpansion.check(call.operation().makes(), params.texts("expand"));
    }
    var key = get ? null : request.header("idempotency-key").orElse(null);
    if (key == null) {
      return run(params, call, null);
    }
    if (key.isEmpty() || key.length() > 255) {
      throw StripeApiError.request(400, "Idempotency keys have 1 to 255 characters.");
    }
    var use = new Use(v2(request) ? keysOfV2 : keys, key);
    var kept = use.keys().begin(key, request.path() + "\n" + params.fingerprint());
    if (kept != null) {
      return kept.with("Idempotent-Replayed", "true");
    }
    return v2(request) ? firstOfV2(params, call, use) : first(params, call, use);
  }

  private record Use(StripeIdempotencyKeys keys, String key) {
    void keep(Complete complete) {
      keys.keep(key, complete);
    }

    void forget() {
      keys.forget(key);
    }
  }

  private static boolean v2(SimulatorRequest request) {
    return request.path().startsWith("/v2/");
  }

  /// In v2 what failed is done anew under its key, and what was done is not done twice, whether or
  /// not its answer was heard (Stripe, "API v2 overview").
  private Complete firstOfV2(StripeParams params, Call call, Use use) {
    try {
      var complete = done(params, call, use.key());
      if (complete.status() == 200) {
        use.keep(complete);
      } else {
        use.forget();
      }
      return dispatch(complete, call);
    } catch (RuntimeException e) {
      use.forget();
      throw e;
    }
  }

  private Complete first(StripeParams params, Call call, Use use) {
    try {
      var complete = run(params, call, use.key()).with("Original-Request", call.request());
      use.keep(complete);
      return complete;
    } catch (StripeApiError stripeApiError) {
      if (stripeApiError.stage() == Stage.VALIDATION) {
        use.forget();
        throw stripeApiError;
      }
      var complete = stripeApiError.answer().with("Original-Request", call.request());
      use.keep(complete);
      return complete;
    } catch (RuntimeException e) {
      use.forget();
      throw e;
    }
  }

  private Complete run(StripeParams params, Call call, @Nullable String key) {
    return dispatch(done(params, call, key), call);
  }

  private static Complete dispatch(Complete complete, Call call) {
    return complete.status() == 200 && call.trouble().fails(Moment.AFTER)
        ? StripeApiError.fault(500).answer()
        : complete;
  }

  private Complete done(StripeParams params, Call call, @Nullable String key) {
    if (call.trouble().fails(Moment.BEFORE)) {
      return StripeApiError.fault(500).answer();
    }
    var requestInfo =
        call.operation().method().equals("GET")
            ? SimulatedEvent.RequestInfo.NONE
            : new SimulatedEvent.RequestInfo(call.request(), key);
    var body =
        account.withLock(
            requestInfo,
            () ->
                new ObjectExpansion(account)
                    .of(call.operation().run().of(params, call.id()), params.texts("expand")));
    return new Complete(200, Map.of(), Json.text(body));
  }

  private static Complete withHeaders(Complete complete, SimulatorRequest request, String id) {
    var headers = new LinkedHashMap<>(complete.headers());
    headers.put("Content-Type", "application/json");
    headers.put("Cache-Control", "no-cache, no-store");
    headers.put("Request-Id", id);
    headers.put("Stripe-Version", StripeSimulator.API_VERSION);
    request.header("idempotency-key").ifPresent(each -> headers.put("Idempotency-Key", each));
    return new Complete(complete.status(), headers, complete.body());
  }
}
