package dev.souk.contract;

import dev.souk.contract.MatrixActors.Owner;
import dev.souk.json.Json;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.PrincipalRole;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/// Who may do what, written down for every route and every principal and made from the routes' own
/// constants; and for every field that names an object, that another's object is as good as
/// missing.
public final class AuthorizationMatrix {
  private final MatrixActors actors;
  private final HttpTransport httpTransport;

  public AuthorizationMatrix(MatrixActors actors, HttpTransport httpTransport) {
    this.actors = actors;
    this.httpTransport = httpTransport;
  }

  /// One test a row. Functions no client can call have none: only the cloud itself calls them, and
  /// a socket's messages are authorised topic by topic.
  ///
  /// @throws AssertionError when a field names objects nobody in the cast is known to own
  public Stream<DynamicTest> tests(List<Trigger> functions) {
    var tests = new ArrayList<DynamicTest>();
    for (var function : functions) {
      switch (function) {
        case Route route -> {
          doors(route, tests);
          others(route, tests);
        }
        case SocketRoute socket -> {}
        case StreamTrigger stream -> {}
        case BucketTrigger bucket -> {}
        case QueueTrigger queue -> {}
        case ScheduleTrigger schedule -> {}
        case CommandTrigger command -> {}
        case AuthorizerTrigger authorizer -> {}
      }
    }
    return tests.stream();
  }

  private void doors(Route route, List<DynamicTest> tests) {
    for (var principal : MatrixPrincipal.values()) {
      var door = principal.door(route.access());
      tests.add(
          DynamicTest.dynamicTest(
              "%s is %s to %s".formatted(route, door, principal),
              () -> knock(route, principal, door)));
    }
  }

  private void knock(Route route, MatrixPrincipal principal, MatrixPrincipal.Door door) {
    var observed = sent(MatrixRequest.toNothing(route, principal, actors));
    var right =
        switch (door) {
          case OPEN ->
              !List.of("unauthenticated", "forbidden", "suspended").contains(code(observed));
          case UNAUTHENTICATED -> observed.status() == 401;
          case FORBIDDEN -> observed.status() == 403;
        };
    if (!right) {
      throw new AssertionError(
          "%s should be %s to %s: %s".formatted(route, door, principal, observed));
    }
  }

  /// The code of a problem; what the gateway refuses by itself counts as the code of its status.
  private static String code(ObservedResponse observed) {
    if (observed.type().equals("application/problem+json")) {
      return String.valueOf(Json.readOwn(observed.body()).get("code"));
    }
    return switch (observed.status()) {
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      default -> "";
    };
  }

  private void others(Route route, List<DynamicTest> tests) {
    var fields =
        Stream.of(IdFields.ofPath(route), IdFields.ofQuery(route), IdFields.ofBody(route))
            .flatMap(List::stream)
            .toList();
    for (var field : fields) {
      switch (owner(route, field)) {
        case CUSTOMER ->
            other(route, field, MatrixPrincipal.CUSTOMER_A, MatrixPrincipal.CUSTOMER_B, tests);
        case SELLER ->
            other(route, field, MatrixPrincipal.SELLER_A, MatrixPrincipal.SELLER_B, tests);
        case EVERYONE -> {}
      }
    }
  }

  private Owner owner(Route route, String field) {
    var owner = actors.owners().get(field);
    if (owner == null) {
      throw new AssertionError(
          "%s has a field %s that names an object: say in MatrixActors.owners() whose it is"
              .formatted(route, field));
    }
    return owner;
  }

  private void other(
      Route route,
      String field,
      MatrixPrincipal owner,
      MatrixPrincipal other,
      List<DynamicTest> tests) {
    PrincipalRole role = owner.role().orElseThrow();
    if (route.access().roles().contains(role)) {
      tests.add(
          DynamicTest.dynamicTest(
              "%s with the %s of another is as with none".formatted(route, field),
              () -> try404(route, field, owner, other)));
    }
  }

  private void try404(Route route, String field, MatrixPrincipal owner, MatrixPrincipal other) {
    var observed = sent(MatrixRequest.withAnothers(route, field, owner, other, actors));
    var none = sent(MatrixRequest.withMissing(route, field, other, actors));
    if (observed.status() != 404 || !told(observed).equals(told(none))) {
      throw new AssertionError(
          "%s by %s with a %s of %s's should be the 404 of a missing one: %s\n  missing: %s"
              .formatted(route, other, field, owner, observed, none));
    }
  }

  /// All that is said but what names the request itself.
  private static Map<String, @Nullable Object> told(ObservedResponse observed) {
    var told = new LinkedHashMap<String, @Nullable Object>(Json.readOwn(observed.body()));
    told.remove("requestId");
    return told;
  }

  private ObservedResponse sent(SentRequest request) {
    return httpTransport
        .send(request)
        .orElseThrow(() -> new AssertionError("not sent: " + request));
  }
}
