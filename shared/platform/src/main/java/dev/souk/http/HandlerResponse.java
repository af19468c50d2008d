package dev.souk.http;

import dev.souk.error.InvalidValueException;
import dev.souk.json.FieldError;
import dev.souk.page.Page;
import dev.souk.route.RateLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a handler answers. A body with a component `version` brings its `ETag` along.
public sealed interface HandlerResponse {

  /// @param body a wire record, or null for none
  /// @param headers by lower-case name
  record Success(
      int status, @Nullable Record body, Map<String, String> headers, List<String> cookies)
      implements HandlerResponse {
    public Success {
      headers = Map.copyOf(headers);
      cookies = List.copyOf(cookies);
    }

    public Success with(String header, String value) {
      var next = new LinkedHashMap<>(headers);
      next.put(header.toLowerCase(Locale.ROOT), value);
      return new Success(status, body, next, cookies);
    }

    public Success cookie(String cookie) {
      var more = new ArrayList<>(cookies);
      more.add(cookie);
      return new Success(status, body, headers, more);
    }
  }

  /// A page; the kernel seals its cursor.
  record PageResult(Page<? extends Record> page) implements HandlerResponse {}

  /// A page as a table; the kernel seals its cursor and says it in `Link`.
  ///
  /// @param next of the page, null on the last one
  record Tabled(Csv csv, @Nullable String next) implements HandlerResponse {}

  record Failure(ProblemCode code, String detail, List<FieldError> errors)
      implements HandlerResponse {
    public Failure {
      errors = List.copyOf(errors);
    }
  }

  /// The function itself counted the call against a limit and found it beyond.
  ///
  /// @param reset seconds until the window ends
  record RateLimited(RateLimit limit, long reset) implements HandlerResponse {}

  static Success ok(Record body) {
    return new Success(200, body, Map.of(), List.of());
  }

  /// @param location the path of what was made
  static Success created(String location, Record body) {
    return new Success(201, body, Map.of("location", location), List.of());
  }

  /// It will be done, or nothing may be said of whether it was.
  static Success accepted(Record body) {
    return new Success(202, body, Map.of(), List.of());
  }

  static Success noContent() {
    return new Success(204, null, Map.of(), List.of());
  }

  static PageResult page(Page<? extends Record> page) {
    return new PageResult(page);
  }

  /// @param detail a format of [String#format]; clients see it, so it names no class, table or
  ///   person
  static Failure refused(ProblemCode code, String detail, Object... arguments) {
    return new Failure(code, String.format(Locale.ROOT, detail, arguments), List.of());
  }

  /// The same words whether the object is missing, another's, or its id of the wrong kind.
  static Failure notFound() {
    return refused(ProblemCode.NOT_FOUND, "there is no such object");
  }

  /// An id in the body names an object that is missing or another's.
  ///
  /// @param pointer into the request's body (RFC 6901)
  static Failure notFound(String pointer, String detail) {
    var fieldError = new FieldError(pointer, InvalidValueException.UNKNOWN, detail);
    return new Failure(ProblemCode.NOT_FOUND, "there is no such object", List.of(fieldError));
  }

  /// @param pointer into the request's body (RFC 6901)
  static Failure invalid(String pointer, String code, String detail) {
    return new Failure(
        ProblemCode.VALIDATION_FAILED,
        "see errors",
        List.of(new FieldError(pointer, code, detail)));
  }
}
