package dev.souk.local.stripe;

import dev.souk.json.Json;
import dev.souk.local.stripe.Fault.Moment;
import dev.souk.local.stripe.Refused.Stage;
import dev.souk.local.stripe.Reply.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API's door: key, version, parameters, idempotency, faults, then the operation.
final class Api {
  private final Account account;
  private final List<Operation> operations;
  private final IdempotencyKeys keys;
  private final IdempotencyKeys keysOfV2;
  private final Faults faults;
  private final String secret;

  Api(Account account, List<Operation> operations, Faults faults, String secret) {
    this.account = account;
    this.operations = operations;
    this.keys = new IdempotencyKeys(account.clock(), Duration.ofHours(24));
    this.keysOfV2 = new IdempotencyKeys(account.clock(), Duration.ofDays(30));
    this.faults = faults;
    this.secret = secret;
  }

  Reply handle(Request request) {
    var id = account.ids.next("req_", 14);
    var trouble = new Trouble(faults.meet(request.method(), request.path()).orElse(null));
    var turned = trouble.instead(Moment.BEFORE);
    var reply = turned == null ? answered(request, id, trouble) : turned;
    if (!(reply instanceof Answer answer)) {
      return reply;
    }
    var cut = trouble.instead(Moment.AFTER);
    return cut == null ? headed(answer, request, id) : cut;
  }

  private Answer answered(Request request, String id, Trouble trouble) {
    try {
      return checked(request, id, trouble);
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  private Answer checked(Request request, String id, Trouble trouble) {
    authenticate(request);
    request
        .header("stripe-version")
        .filter(each -> !each.equals(StripeSimulator.API_VERSION))
        .ifPresent(each -> {
          throw Refused.request(
              400,
              "The simulator speaks API version %s, not %s."
                  .formatted(StripeSimulator.API_VERSION, each));
        });
    for (var operation : operations) {
      var found = operation.match(request.method(), request.path());
      if (found.isPresent()) {
        return known(request, new Job(operation, found.get(), id, trouble));
      }
    }
    throw Refused.request(
        404, "Unrecognized request URL (%s: %s).".formatted(request.method(), request.path()));
  }

  private void authenticate(Request request) {
    var given = request.header("authorization").orElse("");
    if (!given.startsWith("Bearer ")) {
      throw Refused.request(
          401,
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    var key = given.substring(7).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(key, secret.getBytes(StandardCharsets.UTF_8))) {
      throw Refused.request(401, "Invalid API Key provided: " + masked(given.substring(7)));
    }
  }

  private static String masked(String key) {
    var shown = key.length() < 16 ? "" : key.substring(key.length() - 4);
    return key.startsWith("sk_test_") ? "sk_test_*****" + shown : "*****" + shown;
  }

  private record Job(Operation operation, String id, String request, Trouble trouble) {}

  private Answer known(Request request, Job job) {
    var get = request.method().equals("GET");
    var params =
        v2(request) && !get
            ? Params.ofJson(request.body())
            : Params.of(get ? request.query() : request.body());
    job.operation().allowed().check(params);
    if (!job.operation().makes().isEmpty()) {
      Expansion.check(job.operation().makes(), params.texts("expand"));
    }
    var key = get ? null : request.header("idempotency-key").orElse(null);
    if (key == null) {
      return run(params, job, null);
    }
    if (key.isEmpty() || key.length() > 255) {
      throw Refused.request(400, "Idempotency keys have 1 to 255 characters.");
    }
    var use = new Use(v2(request) ? keysOfV2 : keys, key);
    var kept = use.keys().begin(key, request.path() + "\n" + params.fingerprint());
    if (kept != null) {
      return kept.with("Idempotent-Replayed", "true");
    }
    return v2(request) ? firstOfV2(params, job, use) : first(params, job, use);
  }

  private record Use(IdempotencyKeys keys, String key) {
    void keep(Answer answer) {
      keys.keep(key, answer);
    }

    void forget() {
      keys.forget(key);
    }
  }

  private static boolean v2(Request request) {
    return request.path().startsWith("/v2/");
  }

  /// In v2 what failed is done anew under its key, and what was done is not done twice, whether or
  /// not its answer was heard (Stripe, "API v2 overview").
  private Answer firstOfV2(Params params, Job job, Use use) {
    try {
      var answer = done(params, job, use.key());
      if (answer.status() == 200) {
        use.keep(answer);
      } else {
        use.forget();
      }
      return answered(answer, job);
    } catch (RuntimeException e) {
      use.forget();
      throw e;
    }
  }

  private Answer first(Params params, Job job, Use use) {
    try {
      var answer = run(params, job, use.key()).with("Original-Request", job.request());
      use.keep(answer);
      return answer;
    } catch (Refused refused) {
      if (refused.stage() == Stage.VALIDATION) {
        use.forget();
        throw refused;
      }
      var answer = refused.answer().with("Original-Request", job.request());
      use.keep(answer);
      return answer;
    } catch (RuntimeException e) {
      use.forget();
      throw e;
    }
  }

  private Answer run(Params params, Job job, @Nullable String key) {
    return answered(done(params, job, key), job);
  }

  private static Answer answered(Answer answer, Job job) {
    return answer.status() == 200 && job.trouble().fails(Moment.AFTER)
        ? Refused.fault(500).answer()
        : answer;
  }

  private Answer done(Params params, Job job, @Nullable String key) {
    if (job.trouble().fails(Moment.BEFORE)) {
      return Refused.fault(500).answer();
    }
    var cause =
        job.operation().method().equals("GET")
            ? Event.Cause.NONE
            : new Event.Cause(job.request(), key);
    var body =
        account.exclusively(
            cause,
            () ->
                new Expansion(account)
                    .of(job.operation().run().of(params, job.id()), params.texts("expand")));
    return new Answer(200, Map.of(), Json.text(body));
  }

  private static Answer headed(Answer answer, Request request, String id) {
    var headers = new LinkedHashMap<>(answer.headers());
    headers.put("Content-Type", "application/json");
    headers.put("Cache-Control", "no-cache, no-store");
    headers.put("Request-Id", id);
    headers.put("Stripe-Version", StripeSimulator.API_VERSION);
    request.header("idempotency-key").ifPresent(each -> headers.put("Idempotency-Key", each));
    return new Answer(answer.status(), headers, answer.body());
  }
}
