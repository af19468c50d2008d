package dev.souk.contract;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.page.Page;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A shop of mugs with a handful of routes: enough to see the checks at work.
final class MugShop {
  static final String CATEGORY = "cat_01h455vb4pex5vsknk084sn02q";

  @Says("A mug.")
  record MugView(String id, String name, String categoryId, long version) {}

  @Says("What a new mug is.")
  record NewMug(
      @Says(value = "Its name.", example = "Blue") @Text(max = 20) String name,
      @Says(value = "Its category.", example = CATEGORY) @Text(max = 40) String categoryId,
      @Says(value = "Its sizes.", example = "[1,2]") List<Integer> sizes,
      @Text(max = 20) @Nullable String note) {}

  record MugQuery(
      @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Text(max = 2000) @Nullable String cursor) {}

  static final Route LIST =
      Route.of(Method.GET, "/api/v1/mugs", Access.PUBLIC, MugFunction.class)
          .says("Lists mugs")
          .asks(MugQuery.class)
          .lists(MugView.class);
  static final Route MAKE =
      Route.of(Method.POST, "/api/v1/mugs", Access.SELLER, MugFunction.class)
          .alias("/api/v1/mugs/create")
          .says("Makes a mug")
          .takes(NewMug.class)
          .creates(MugView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND);
  static final Route READ =
      Route.of(Method.GET, "/api/v1/mugs/{id}", Access.SELLER_EVEN_SUSPENDED, MugFunction.class)
          .says("Reads a mug")
          .returns(MugView.class);
  static final Route BREAK =
      Route.of(Method.DELETE, "/api/v1/mugs/{id}", Access.SELLER, MugFunction.class)
          .says("Breaks a mug")
          .needsIfMatch();

  static final List<Route> ROUTES = List.of(LIST, MAKE, READ, BREAK);

  /// Owner by mug.
  final Map<String, String> mugs = new ConcurrentHashMap<>();

  static final class MugFunction<B> extends HttpFunction<B> {
    private final Function<Call<B>, Reply> answer;

    MugFunction(Route route, Kernel kernel, Function<Call<B>, Reply> answer) {
      super(route, kernel);
      this.answer = answer;
    }

    @Override
    protected Reply handle(Call<B> call) {
      return answer.apply(call);
    }
  }

  HttpFunction<?> list(Kernel kernel) {
    return new MugFunction<Void>(
        LIST,
        kernel,
        call ->
            Reply.page(
                new Page<>(List.of(view("mug_1")), call.slice().after() == null ? "MUG#1" : null)));
  }

  HttpFunction<?> make(Kernel kernel) {
    return new MugFunction<NewMug>(
        MAKE,
        kernel,
        call ->
            call.body().categoryId().equals(CATEGORY)
                ? Reply.created("/api/v1/mugs/mug_1", view("mug_1"))
                : Reply.notFound());
  }

  HttpFunction<?> read(Kernel kernel) {
    return new MugFunction<Void>(
        READ, kernel, call -> own(call) ? Reply.ok(view(call.path("id"))) : Reply.notFound());
  }

  HttpFunction<?> remove(Kernel kernel) {
    return new MugFunction<Void>(
        BREAK, kernel, call -> own(call) ? Reply.noContent() : Reply.notFound());
  }

  private boolean own(Call<Void> call) {
    return call.caller().id().equals(mugs.get(call.path("id")));
  }

  static MugView view(String id) {
    return new MugView(id, "Blue", CATEGORY, 1);
  }
}
