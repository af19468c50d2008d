package dev.souk.http;

import dev.souk.fault.Stale;
import dev.souk.json.Preset;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.page.Page;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Small functions, one for each thing the kernel does.
final class Samples {
  private Samples() {}

  record Mug(String name, long version) {}

  record NewMug(@Text(max = 10) String name, @Whole(min = 1, max = 9) int size) {}

  enum Order {
    NEWEST,
    PRICE
  }

  record MugQuery(
      @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Text(max = 2000) @Nullable String cursor,
      @Nullable Order sort,
      @Text(max = 10) @Nullable String colour) {
    MugQuery {
      if ("plaid".equals(colour)) {
        throw new IllegalArgumentException("there is no plaid");
      }
    }
  }

  /// Answers as told.
  static final class Told<B> extends HttpFunction<B> {
    final AtomicInteger handled = new AtomicInteger();
    private final Function<Call<B>, Reply> answer;

    Told(Route route, Kernel kernel, Function<Call<B>, Reply> answer) {
      super(route, kernel);
      this.answer = answer;
    }

    @Override
    protected Reply handle(Call<B> call) {
      handled.incrementAndGet();
      return answer.apply(call);
    }
  }

  /// Limited to two calls a minute, and beyond that to who has worked for it.
  static Told<Void> worked(TestKernel test, String path) {
    var limit = RateLimit.perAddress("mugs", 2, Duration.ofMinutes(1)).orProofOfWork(6);
    return new Told<>(
        Route.of(Method.POST, path, Access.PUBLIC, Told.class).limit(limit),
        test.kernel(),
        _ -> Reply.noContent());
  }

  static Route route(Method method, Access access) {
    return Route.of(method, "/api/v1/mugs", access, Told.class);
  }

  /// Who may read.
  static Told<Void> reading(TestKernel test, Access access) {
    return new Told<>(
        route(Method.GET, access).returns(Mug.class),
        test.kernel(),
        call -> Reply.ok(new Mug("blue", 7)));
  }

  static Told<Void> cached(TestKernel test, Caching caching) {
    return new Told<>(
        route(Method.GET, Access.PUBLIC).returns(MugName.class).caching(caching),
        test.kernel(),
        call -> Reply.ok(new MugName("blue")));
  }

  record MugName(String name) {}

  /// Two items, and more.
  static Told<Void> listing(TestKernel test, Access access) {
    return new Told<>(
        route(Method.GET, access).asks(MugQuery.class).lists(Mug.class),
        test.kernel(),
        call -> {
          var from = call.slice().after();
          return Reply.page(
              new Page<>(
                  List.of(new Mug("after " + from, call.slice().limit())),
                  from == null ? "PRODUCT#1" : null));
        });
  }

  static Told<NewMug> making(TestKernel test, Repeat repeat) {
    return new Told<>(
        route(Method.POST, Access.ANYONE).takes(NewMug.class).creates(Mug.class).repeats(repeat),
        test.kernel(),
        call -> {
          var made = Reply.created("/api/v1/mugs/1", new Mug(call.body().name(), 1));
          test.onces.mark(call.once(made));
          return made;
        });
  }

  /// Comes to `refusal` when its twin has been handled meanwhile.
  static Told<NewMug> outpaced(TestKernel test, Runnable twin, Supplier<Reply> refusal) {
    return new Told<>(
        route(Method.POST, Access.ANYONE)
            .takes(NewMug.class)
            .creates(Mug.class)
            .repeats(Repeat.KEY_REQUIRED)
            .refuses(Code.CONFLICT),
        test.kernel(),
        _ -> {
          twin.run();
          return refusal.get();
        });
  }

  static Told<NewMug> changing(TestKernel test) {
    return new Told<>(
        route(Method.PUT, Access.SELLER).takes(NewMug.class).returns(Mug.class).needsIfMatch(),
        test.kernel(),
        call -> {
          if (!call.means(7)) {
            throw new Stale();
          }
          return Reply.ok(new Mug(call.body().name(), 8));
        });
  }

  static Told<Void> limited(TestKernel test, RateLimit.By by) {
    return new Told<>(
        route(Method.POST, Access.PUBLIC)
            .limit(
                new RateLimit(
                    "mugs", 2, Duration.ofMinutes(1), by, new RateLimit.Beyond.Refused())),
        test.kernel(),
        call -> Reply.noContent());
  }

  static Told<Void> failing(TestKernel test, Route route, RuntimeException failure) {
    return new Told<>(
        route,
        test.kernel(),
        call -> {
          throw failure;
        });
  }
}
