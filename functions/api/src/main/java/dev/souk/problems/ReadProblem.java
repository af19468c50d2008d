package dev.souk.problems;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import java.util.Arrays;

/// Explains a code: where the `type` of every problem leads.
public final class ReadProblem extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/problems/{code}", Access.PUBLIC, ReadProblem.class)
          .says("Explains a problem's code")
          .returns(Explained.class)
          .caching(Caching.LONG)
          .refuses(Code.NOT_FOUND);

  @Says("A reason the API refuses for.")
  public record Explained(
      @Says(value = "The stable word.", example = "not-found") String code,
      @Says(value = "The HTTP status it comes with.", example = "404") int status,
      @Says(value = "What it means.", example = "There is no such object") String title) {}

  public ReadProblem() {
    this(Live.kernel());
  }

  ReadProblem(Kernel kernel) {
    super(ROUTE, kernel);
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var asked = call.path("code");
    return Arrays.stream(Code.values())
        .filter(code -> code.wire().equals(asked))
        .findFirst()
        .<Reply>map(code -> Reply.ok(new Explained(code.wire(), code.status(), code.title())))
        .orElseGet(Reply::notFound);
  }
}
