package dev.souk.contract;

import dev.souk.contract.Cast.Owner;
import dev.souk.json.Json;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Role;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
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
  private final Cast cast;
  private final Send send;

  public AuthorizationMatrix(Cast cast, Send send) {
    this.cast = cast;
    this.send = send;
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
        case TableStream stream -> {}
        case BucketEvents bucket -> {}
        case Queue queue -> {}
        case Schedule schedule -> {}
        case Command command -> {}
        case Authorizer authorizer -> {}
      }
    }
    return tests.stream();
  }

  private void doors(Route route, List<DynamicTest> tests) {
    for (var principal : Principal.values()) {
      var door = principal.door(route.access());
      tests.add(
          DynamicTest.dynamicTest(
              "%s is %s to %s".formatted(route, door, principal),
              () -> knock(route, principal, door)));
    }
  }

  private void knock(Route route, Principal principal, Principal.Door door) {
    var seen = sent(RowRequest.toNothing(route, principal, cast));
    var right =
        switch (door) {
          case OPEN -> !List.of("unauthenticated", "forbidden", "suspended").contains(code(seen));
          case UNAUTHENTICATED -> seen.status() == 401;
          case FORBIDDEN -> seen.status() == 403;
        };
    if (!right) {
      throw new AssertionError("%s should be %s to %s: %s".formatted(route, door, principal, seen));
    }
  }

  /// The code of a problem; what the gateway refuses by itself counts as the code of its status.
  private static String code(Seen seen) {
    if (seen.type().equals("application/problem+json")) {
      return String.valueOf(Json.readOwn(seen.body()).get("code"));
    }
    return switch (seen.status()) {
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
        case CUSTOMER -> other(route, field, Principal.CUSTOMER_A, Principal.CUSTOMER_B, tests);
        case SELLER -> other(route, field, Principal.SELLER_A, Principal.SELLER_B, tests);
        case EVERYONE -> {}
      }
    }
  }

  private Owner owner(Route route, String field) {
    var owner = cast.owners().get(field);
    if (owner == null) {
      throw new AssertionError(
          "%s has a field %s that names an object: say in Cast.owners() whose it is"
              .formatted(route, field));
    }
    return owner;
  }

  private void other(
      Route route, String field, Principal owner, Principal other, List<DynamicTest> tests) {
    Role role = owner.role().orElseThrow();
    if (route.access().roles().contains(role)) {
      tests.add(
          DynamicTest.dynamicTest(
              "%s with the %s of another is as with none".formatted(route, field),
              () -> try404(route, field, owner, other)));
    }
  }

  private void try404(Route route, String field, Principal owner, Principal other) {
    var seen = sent(RowRequest.withAnothers(route, field, owner, other, cast));
    var none = sent(RowRequest.withMissing(route, field, other, cast));
    if (seen.status() != 404 || !told(seen).equals(told(none))) {
      throw new AssertionError(
          "%s by %s with a %s of %s's should be the 404 of a missing one: %s\n  missing: %s"
              .formatted(route, other, field, owner, seen, none));
    }
  }

  /// All that is said but what names the request itself.
  private static Map<String, @Nullable Object> told(Seen seen) {
    var told = new LinkedHashMap<String, @Nullable Object>(Json.readOwn(seen.body()));
    told.remove("requestId");
    return told;
  }

  private Seen sent(Sent request) {
    return send.send(request).orElseThrow(() -> new AssertionError("not sent: " + request));
  }
}
