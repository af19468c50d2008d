package dev.souk.contract;

import dev.souk.contract.MatrixActors.Owner;
import dev.souk.json.Json;
import dev.souk.manifest.BodyExamples;
import dev.souk.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The request of one row of the matrix: the route's own example, its ids exchanged.
final class MatrixRequest {
  private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{(\\w+)\\+?}");
  private static final String NONE = "01h455vb4pex5vsknk084sn02q";

  private MatrixRequest() {}

  /// All ids are well formed and nobody's, so that it does no harm where the door is open.
  static SentRequest toNothing(Route route, MatrixPrincipal principal, MatrixActors actors) {
    return request(route, principal, actors, Told.ALL, field -> missing(actors, field));
  }

  /// One id is the owner's, the rest are the caller's own.
  static SentRequest withAnothers(
      Route route,
      String field,
      MatrixPrincipal owner,
      MatrixPrincipal caller,
      MatrixActors actors) {
    return request(
        route,
        caller,
        actors,
        new Told.AsInTheExampleBut(field),
        each -> actors.id(each.equals(field) ? owner : caller, each));
  }

  /// One id is nobody's, the rest are the caller's own.
  static SentRequest withMissing(
      Route route, String field, MatrixPrincipal caller, MatrixActors actors) {
    return request(
        route,
        caller,
        actors,
        new Told.AsInTheExampleBut(field),
        each -> each.equals(field) ? missing(actors, each) : actors.id(caller, each));
  }

  /// All ids are the caller's own.
  ///
  /// @param field of the body that is named though the example leaves it out; empty for none
  static SentRequest withOwn(
      Route route, String field, MatrixPrincipal caller, MatrixActors actors) {
    return request(
        route, caller, actors, new Told.AsInTheExampleBut(field), each -> actors.id(caller, each));
  }

  /// Which ids a body names that its example leaves out.
  private sealed interface Told {
    Told ALL = new All();

    boolean names(String field);

    record All() implements Told {
      @Override
      public boolean names(String field) {
        return true;
      }
    }

    /// One id alone: beside another, the request might not look at it.
    record AsInTheExampleBut(String field) implements Told {
      @Override
      public boolean names(String each) {
        return each.equals(field);
      }
    }
  }

  /// An id of the same kind that nothing has.
  static String missing(MatrixActors actors, String field) {
    if (!actors.owners().containsKey(field)) {
      return "none";
    }
    var owner =
        switch (actors.owners().getOrDefault(field, Owner.EVERYONE)) {
          case CUSTOMER -> MatrixPrincipal.CUSTOMER_A;
          case SELLER, EVERYONE -> MatrixPrincipal.SELLER_A;
        };
    var id = actors.id(owner, field);
    var end = id.indexOf('_');
    return end < 0 ? "none" : id.substring(0, end + 1) + NONE;
  }

  private static SentRequest request(
      Route route,
      MatrixPrincipal principal,
      MatrixActors actors,
      Told told,
      UnaryOperator<String> ids) {
    var headers = new LinkedHashMap<String, String>();
    actors.token(principal).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
    if (route.ifMatch()) {
      headers.put("If-Match", "\"1\"");
    }
    switch (route.idempotencyKeyPolicy()) {
      case KEY_REQUIRED, KEY_OPTIONAL ->
          headers.put("Idempotency-Key", UUID.randomUUID().toString());
      case KEY_IGNORED -> {}
    }
    var body = new byte[0];
    if (route.requestBody() != Void.class) {
      headers.put("Content-Type", "application/json");
      var fields = IdFields.ofBody(route);
      var example = exchanged(BodyExamples.of(route.requestBody()), "", told, ids, fields);
      body = Json.text(example).getBytes(StandardCharsets.UTF_8);
    }
    return new SentRequest(route.method().name(), target(route, ids), headers, body);
  }

  private static String target(Route route, UnaryOperator<String> ids) {
    var path =
        PARAMETER
            .matcher(route.path())
            .replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + "/" + ids.apply(found.group())));
    var query =
        String.join(
            "&",
            IdFields.ofQuery(route).stream().map(name -> name + "=" + ids.apply(name)).toList());
    return query.isEmpty() ? path : path + "?" + query;
  }

  /// The example with the ids that are asked for, wherever they stand in it.
  private static @Nullable Object exchanged(
      @Nullable Object value,
      String name,
      Told told,
      UnaryOperator<String> ids,
      List<String> fields) {
    if (value instanceof Map<?, ?> map) {
      var next = new LinkedHashMap<String, @Nullable Object>();
      map.forEach((key, each) -> {
        var member = String.valueOf(key);
        next.put(member, exchanged(each, member, told, ids, fields));
      });
      return next;
    }
    if (value instanceof List<?> && fields.contains(name)) {
      return List.of(ids.apply(name));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> exchanged(each, name, told, ids, fields)).toList();
    }
    return fields.contains(name) && (value != null || told.names(name)) ? ids.apply(name) : value;
  }
}
