package dev.souk.http;

import dev.souk.error.StaleVersionException;
import dev.souk.json.DefaultValue;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.page.Page;
import dev.souk.route.CacheControl;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Small functions, one for each thing the kernel does.
final class SampleFunctions {
  private SampleFunctions() {}

  record Mug(String name, long version) {}

  record NewMug(@TextLength(max = 10) String name, @IntegerRange(min = 1, max = 9) int size) {}

  enum Order {
    NEWEST,
    PRICE
  }

  record MugQuery(
      @IntegerRange(min = 1, max = 100) @DefaultValue("20") int limit,
      @TextLength(max = 2000) @Nullable String cursor,
      @Nullable Order sort,
      @TextLength(max = 10) @Nullable String colour) {
    MugQuery {
      if ("plaid".equals(colour)) {
        throw new IllegalArgumentException("there is no plaid");
      }
    }
  }

  /// Answers as told.
  static final class Told<B> extends HttpFunction<B> {
    final AtomicInteger handled = new AtomicInteger();
    private final Function<BoundRequest<B>, HandlerResponse> answer;

    Told(
        Route route,
        HttpDependencies dependencies,
        Function<BoundRequest<B>, HandlerResponse> answer) {
      super(route, dependencies);
      this.answer = answer;
    }

    @Override
    protected HandlerResponse handle(BoundRequest<B> request) {
      handled.incrementAndGet();
      return answer.apply(request);
    }
  }

  /// Limited to two calls a minute, and beyond that to who has worked for it.
  static Told<Void> worked(TestHttpDependencies test, String path) {
    var limit = RateLimit.perAddress("mugs", 2, Duration.ofMinutes(1)).orProofOfWork(6);
    return new Told<>(
        Route.of(RouteMethod.POST, path, RouteAccess.PUBLIC, Told.class).limit(limit),
        test.kernel(),
        _ -> HandlerResponse.noContent());
  }

  static Route route(RouteMethod method, RouteAccess access) {
    return Route.of(method, "/api/v1/mugs", access, Told.class);
  }

  /// Who may read.
  static Told<Void> reading(TestHttpDependencies test, RouteAccess access) {
    return new Told<>(
        route(RouteMethod.GET, access).returns(Mug.class),
        test.kernel(),
        request -> HandlerResponse.ok(new Mug("blue", 7)));
  }

  static Told<Void> cached(TestHttpDependencies test, CacheControl cacheControl) {
    return new Told<>(
        route(RouteMethod.GET, RouteAccess.PUBLIC).returns(MugName.class).caching(cacheControl),
        test.kernel(),
        request -> HandlerResponse.ok(new MugName("blue")));
  }

  record MugName(String name) {}

  /// Two items, and more.
  static Told<Void> listing(TestHttpDependencies test, RouteAccess access) {
    return new Told<>(
        route(RouteMethod.GET, access).query(MugQuery.class).lists(Mug.class),
        test.kernel(),
        request -> {
          var from = request.pageRequest().after();
          return HandlerResponse.page(
              new Page<>(
                  List.of(new Mug("after " + from, request.pageRequest().limit())),
                  from == null ? "PRODUCT#1" : null));
        });
  }

  static Told<NewMug> making(TestHttpDependencies test, IdempotencyKeyPolicy idempotencyKeyPolicy) {
    return new Told<>(
        route(RouteMethod.POST, RouteAccess.AUTHENTICATED)
            .requestBody(NewMug.class)
            .creates(Mug.class)
            .idempotencyKey(idempotencyKeyPolicy),
        test.kernel(),
        request -> {
          var made = HandlerResponse.created("/api/v1/mugs/1", new Mug(request.body().name(), 1));
          test.idempotencyRecords.mark(request.idempotency(made));
          return made;
        });
  }

  /// Comes to `refusal` when its twin has been handled meanwhile.
  static Told<NewMug> outpaced(
      TestHttpDependencies test, Runnable twin, Supplier<HandlerResponse> refusal) {
    return new Told<>(
        route(RouteMethod.POST, RouteAccess.AUTHENTICATED)
            .requestBody(NewMug.class)
            .creates(Mug.class)
            .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
            .problems(ProblemCode.CONFLICT),
        test.kernel(),
        _ -> {
          twin.run();
          return refusal.get();
        });
  }

  static Told<NewMug> changing(TestHttpDependencies test) {
    return new Told<>(
        route(RouteMethod.PUT, RouteAccess.SELLER)
            .requestBody(NewMug.class)
            .returns(Mug.class)
            .needsIfMatch(),
        test.kernel(),
        request -> {
          if (!request.expectsVersion(7)) {
            throw new StaleVersionException();
          }
          return HandlerResponse.ok(new Mug(request.body().name(), 8));
        });
  }

  static Told<Void> limited(TestHttpDependencies test, RateLimit.CountedBy by) {
    return new Told<>(
        route(RouteMethod.POST, RouteAccess.PUBLIC)
            .limit(
                new RateLimit(
                    "mugs", 2, Duration.ofMinutes(1), by, new RateLimit.OnExceeded.Reject())),
        test.kernel(),
        request -> HandlerResponse.noContent());
  }

  static Told<Void> failing(TestHttpDependencies test, Route route, RuntimeException failure) {
    return new Told<>(
        route,
        test.kernel(),
        request -> {
          throw failure;
        });
  }
}
