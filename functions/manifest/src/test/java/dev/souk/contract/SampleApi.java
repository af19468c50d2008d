package dev.souk.contract;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.page.Page;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A shop of mugs with a handful of routes: enough to see the checks at work.
final class SampleApi {
  static final String CATEGORY = "cat_01h455vb4pex5vsknk084sn02q";

  @Description("A mug.")
  record MugView(String id, String name, String categoryId, long version) {}

  @Description("What a new mug is.")
  record NewMug(
      @Description(value = "Its name.", example = "Blue") @TextLength(max = 20) String name,
      @Description(value = "Its category.", example = CATEGORY) @TextLength(max = 40)
          String categoryId,
      @Description(value = "Its sizes.", example = "[1,2]") List<Integer> sizes,
      @TextLength(max = 20) @Nullable String note) {}

  record MugQuery(
      @IntegerRange(min = 1, max = 100) @DefaultValue("20") int limit,
      @TextLength(max = 2000) @Nullable String cursor) {}

  static final Route LIST =
      Route.of(RouteMethod.GET, "/api/v1/mugs", RouteAccess.PUBLIC, MugFunction.class)
          .summary("Lists mugs")
          .query(MugQuery.class)
          .lists(MugView.class);
  static final Route MAKE =
      Route.of(RouteMethod.POST, "/api/v1/mugs", RouteAccess.SELLER, MugFunction.class)
          .alias("/api/v1/mugs/create")
          .summary("Makes a mug")
          .requestBody(NewMug.class)
          .creates(MugView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND);
  static final Route READ =
      Route.of(
              RouteMethod.GET,
              "/api/v1/mugs/{id}",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              MugFunction.class)
          .summary("Reads a mug")
          .returns(MugView.class);
  static final Route BREAK =
      Route.of(RouteMethod.DELETE, "/api/v1/mugs/{id}", RouteAccess.SELLER, MugFunction.class)
          .summary("Breaks a mug")
          .needsIfMatch();

  static final List<Route> ROUTES = List.of(LIST, MAKE, READ, BREAK);

  /// Owner by mug.
  final Map<String, String> mugs = new ConcurrentHashMap<>();

  static final class MugFunction<B> extends HttpFunction<B> {
    private final Function<BoundRequest<B>, HandlerResponse> answer;

    MugFunction(
        Route route,
        HttpDependencies dependencies,
        Function<BoundRequest<B>, HandlerResponse> answer) {
      super(route, dependencies);
      this.answer = answer;
    }

    @Override
    protected HandlerResponse handle(BoundRequest<B> request) {
      return answer.apply(request);
    }
  }

  HttpFunction<?> list(HttpDependencies dependencies) {
    return new MugFunction<Void>(
        LIST,
        dependencies,
        request ->
            HandlerResponse.page(
                new Page<>(
                    List.of(view("mug_1")),
                    request.pageRequest().after() == null ? "MUG#1" : null)));
  }

  HttpFunction<?> make(HttpDependencies dependencies) {
    return new MugFunction<NewMug>(
        MAKE,
        dependencies,
        request ->
            request.body().categoryId().equals(CATEGORY)
                ? HandlerResponse.created("/api/v1/mugs/mug_1", view("mug_1"))
                : HandlerResponse.notFound());
  }

  HttpFunction<?> read(HttpDependencies dependencies) {
    return new MugFunction<Void>(
        READ,
        dependencies,
        request ->
            own(request)
                ? HandlerResponse.ok(view(request.path("id")))
                : HandlerResponse.notFound());
  }

  HttpFunction<?> remove(HttpDependencies dependencies) {
    return new MugFunction<Void>(
        BREAK,
        dependencies,
        request -> own(request) ? HandlerResponse.noContent() : HandlerResponse.notFound());
  }

  private boolean own(BoundRequest<Void> request) {
    return request.caller().id().equals(mugs.get(request.path("id")));
  }

  static MugView view(String id) {
    return new MugView(id, "Blue", CATEGORY, 1);
  }
}
