package dev.souk.contract;

import dev.souk.json.Json;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// That a request under an idempotency key counts once, however often it arrives at once: made from
/// the constants of every route that takes one.
public final class IdempotencyMatrix {
  private static final int AT_ONCE = 24;

  private final MatrixActors actors;
  private final HttpTransport httpTransport;
  private final Supplier<Set<String>> ids;

  /// @param actors whose ids make every route's example a request that is taken
  /// @param httpTransport may be called by many at once
  /// @param ids of all there is in the shop
  public IdempotencyMatrix(
      MatrixActors actors, HttpTransport httpTransport, Supplier<Set<String>> ids) {
    this.actors = actors;
    this.httpTransport = httpTransport;
    this.ids = ids;
  }

  /// One test for a route's example, and one for each id which that leaves out.
  public Stream<DynamicTest> tests(List<Trigger> functions) {
    var tests = new ArrayList<DynamicTest>();
    functions.stream()
        .flatMap(each -> each instanceof Route route ? Stream.of(route) : Stream.empty())
        .filter(route -> route.idempotencyKeyPolicy() != IdempotencyKeyPolicy.KEY_IGNORED)
        .forEach(route -> {
          tests.add(test(route, "", caller(route, MatrixPrincipal.CUSTOMER_A), tests.size()));
          for (var field : new IdempotencyBodies(route, actors).leftOut()) {
            tests.add(test(route, field, caller(route, MatrixPrincipal.CUSTOMER_B), tests.size()));
          }
        });
    return tests.stream();
  }

  /// @param customer who is asked where customers are: what they may do in a while is limited
  private static MatrixPrincipal caller(Route route, MatrixPrincipal customer) {
    return Stream.of(customer, MatrixPrincipal.SELLER_A, MatrixPrincipal.ADMIN)
        .filter(each -> each.door(route.access()) == MatrixPrincipal.Door.OPEN)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody of the cast may call " + route));
  }

  private DynamicTest test(Route route, String field, MatrixPrincipal caller, int number) {
    return DynamicTest.dynamicTest(
        "%s%s counts once under its key".formatted(route, field.isEmpty() ? "" : " with " + field),
        () -> repeat(route, field, caller, number));
  }

  private void repeat(Route route, String field, MatrixPrincipal caller, int number)
      throws Exception {
    var bodies = new IdempotencyBodies(route, actors);
    var request = bodies.named(MatrixRequest.withOwn(route, field, caller, actors), number);
    var before = ids.get();

    var answer = theOne(request, atOnce(request));

    var made = new HashSet<>(ids.get());
    made.removeAll(before);
    made.removeIf(answer.body()::contains);
    made.removeIf(IdempotencyMatrix::followsFromAnother);
    if (made.size() > audits(made)) {
      throw new AssertionError(
          "%s made %s, of which %s does not tell".formatted(request, made, answer));
    }
    var other = sent(bodies.other(request));
    if (other.status() != 422
        || !"idempotency-key-reused".equals(Json.readOwn(other.body()).get("code"))) {
      throw new AssertionError(
          "%s under the key of another request: %s".formatted(bodies.other(request), other));
    }
  }

  /// Journal entries are named by the version of the order they book, and one comes after the
  /// answer when the provider has taken a refund: a second effect would have made a second refund.
  private static boolean followsFromAnother(String id) {
    return id.startsWith("jrn_");
  }

  /// One entry may tell of it where nobody is told.
  private static int audits(Set<String> made) {
    return made.stream().anyMatch(each -> each.startsWith("aud_")) ? 1 : 0;
  }

  private List<ObservedResponse> atOnce(SentRequest request) throws Exception {
    var seen = new ArrayList<ObservedResponse>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<ObservedResponse> call = () -> sent(request);
      for (var each : threads.invokeAll(Collections.nCopies(AT_ONCE, call))) {
        seen.add(each.get());
      }
    }
    return seen;
  }

  private static ObservedResponse theOne(SentRequest request, List<ObservedResponse> answers) {
    var told = answers.stream().map(each -> each.status() + " " + each.body()).distinct().toList();
    if (told.size() != 1 || answers.getFirst().status() >= 300) {
      throw new AssertionError(
          "%s should have one answer, not %d such as %s"
              .formatted(request, told.size(), told.subList(0, Math.min(3, told.size()))));
    }
    return answers.getFirst();
  }

  private ObservedResponse sent(SentRequest request) {
    return httpTransport
        .send(request)
        .orElseThrow(() -> new AssertionError("not sent: " + request));
  }
}
