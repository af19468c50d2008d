package dev.souk.http;

import dev.souk.fault.Invalid;
import dev.souk.json.Fault;
import dev.souk.page.Page;
import dev.souk.route.RateLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a handler answers. A body with a component `version` brings its `ETag` along.
public sealed interface Reply {

  /// @param body a wire record, or null for none
  /// @param headers by lower-case name
  record Done(int status, @Nullable Record body, Map<String, String> headers, List<String> cookies)
      implements Reply {
    public Done {
      headers = Map.copyOf(headers);
      cookies = List.copyOf(cookies);
    }

    public Done with(String header, String value) {
      var next = new LinkedHashMap<>(headers);
      next.put(header.toLowerCase(Locale.ROOT), value);
      return new Done(status, body, next, cookies);
    }

    public Done cookie(String cookie) {
      var more = new ArrayList<>(cookies);
      more.add(cookie);
      return new Done(status, body, headers, more);
    }
  }

  /// A page; the kernel seals its cursor.
  record Listed(Page<? extends Record> page) implements Reply {}

  /// A page as a table; the kernel seals its cursor and says it in `Link`.
  ///
  /// @param next of the page, null on the last one
  record Tabled(Csv csv, @Nullable String next) implements Reply {}

  record Refused(Code code, String detail, List<Fault> errors) implements Reply {
    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /// The function itself counted the call against a limit and found it beyond.
  ///
  /// @param reset seconds until the window ends
  record Limited(RateLimit limit, long reset) implements Reply {}

  static Done ok(Record body) {
    return new Done(200, body, Map.of(), List.of());
  }

  /// @param location the path of what was made
  static Done created(String location, Record body) {
    return new Done(201, body, Map.of("location", location), List.of());
  }

  /// It will be done, or nothing may be said of whether it was.
  static Done accepted(Record body) {
    return new Done(202, body, Map.of(), List.of());
  }

  static Done noContent() {
    return new Done(204, null, Map.of(), List.of());
  }

  static Listed page(Page<? extends Record> page) {
    return new Listed(page);
  }

  /// @param detail a format of [String#format]; clients see it, so it names no class, table or
  ///   person
  static Refused refused(Code code, String detail, Object... arguments) {
    return new Refused(code, String.format(Locale.ROOT, detail, arguments), List.of());
  }

  /// The same words whether the object is missing, another's, or its id of the wrong kind.
  static Refused notFound() {
    return refused(Code.NOT_FOUND, "there is no such object");
  }

  /// An id in the body names an object that is missing or another's.
  ///
  /// @param pointer into the request's body (RFC 6901)
  static Refused notFound(String pointer, String detail) {
    var fault = new Fault(pointer, Invalid.UNKNOWN, detail);
    return new Refused(Code.NOT_FOUND, "there is no such object", List.of(fault));
  }

  /// @param pointer into the request's body (RFC 6901)
  static Refused invalid(String pointer, String code, String detail) {
    return new Refused(Code.INVALID, "see errors", List.of(new Fault(pointer, code, detail)));
  }
}
