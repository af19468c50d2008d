package dev.souk.local.stripe;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pages of resources, newest first, by `limit`, `starting_after`, `ending_before` and `created`.
final class ResourcePage {
  private ResourcePage() {}

  /// A whole list as one page.
  static Map<String, @Nullable Object> of(String url, List<Map<String, @Nullable Object>> all) {
    return page(url, all, false);
  }

  static <R extends StripeResource> Map<String, @Nullable Object> of(
      String url, List<R> newestFirst, StripeParams params) {
    var wanted = newestFirst.stream().filter(each -> createdFits(each, params)).toList();
    var page = slice(wanted, params, StripeResource::id);
    return page(url, page.of().stream().map(StripeResource::json).toList(), page.more());
  }

  /// A page of lines that are no resources of their own.
  static Map<String, @Nullable Object> lines(
      String url, List<Map<String, @Nullable Object>> all, StripeParams params) {
    var page = slice(all, params, each -> String.valueOf(each.get("id")));
    return page(url, page.of(), page.more());
  }

  private record Slice<T>(List<T> of, boolean more) {}

  private static <T> Slice<T> slice(List<T> all, StripeParams params, Function<T, String> id) {
    var limit = params.whole("limit").orElse(10L);
    if (limit < 1 || limit > 100) {
      throw StripeApiError.param(
          null, "limit", "Invalid integer: limit must be between 1 and 100, got " + limit);
    }
    var ids = all.stream().map(id).toList();
    var from = params.text("starting_after").map(each -> position(ids, each) + 1).orElse(0);
    var before = params.text("ending_before").map(each -> position(ids, each)).orElse(all.size());
    if (params.has("ending_before")) {
      var first = (int) Math.max(from, before - limit);
      return new Slice<>(all.subList(first, Math.max(first, before)), first > from);
    }
    var end = (int) Math.min(before, from + limit);
    return new Slice<>(all.subList(from, end), end < before);
  }

  private static int position(List<String> ids, String id) {
    var found = ids.indexOf(id);
    if (found < 0) {
      throw StripeApiError.missing("object in this list", id);
    }
    return found;
  }

  private static boolean createdFits(StripeResource resource, StripeParams params) {
    var created = resource.created().getEpochSecond();
    var range = params.under("created");
    return params.whole("created").map(each -> created == each).orElse(true)
        && range.whole("gt").map(each -> created > each).orElse(true)
        && range.whole("gte").map(each -> created >= each).orElse(true)
        && range.whole("lt").map(each -> created < each).orElse(true)
        && range.whole("lte").map(each -> created <= each).orElse(true);
  }

  private static Map<String, @Nullable Object> page(
      String url, List<Map<String, @Nullable Object>> data, boolean more) {
    return new JsonFields()
        .with("object", "list")
        .with("data", data)
        .with("has_more", more)
        .with("url", url)
        .map();
  }
}
