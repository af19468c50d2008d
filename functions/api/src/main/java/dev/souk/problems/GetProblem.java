package dev.souk.problems;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.wiring.CloudWiring;
import java.util.Arrays;

/// Explains a code: where the `type` of every problem leads.
public final class GetProblem extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/problems/{code}", RouteAccess.PUBLIC, GetProblem.class)
          .summary("Explain a problem code")
          .description(
              "Cause and remedy of a problem's `code`; the target of every problem's `type`.")
          .returns(ProblemExplanation.class)
          .caching(CacheControl.LONG_LIVED)
          .problems(ProblemCode.NOT_FOUND);

  @Description("A problem code.")
  public record ProblemExplanation(
      @Description(value = "The problem code.", example = "not-found") String code,
      @Description(value = "The HTTP status.", example = "404") int status,
      @Description(value = "Short description of the problem.", example = "There is no such object")
          String title) {}

  public GetProblem() {
    this(CloudWiring.httpDependencies());
  }

  GetProblem(HttpDependencies dependencies) {
    super(ROUTE, dependencies);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var asked = request.path("code");
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.wire().equals(asked))
        .findFirst()
        .<HandlerResponse>map(code ->
            HandlerResponse.ok(new ProblemExplanation(code.wire(), code.status(), code.title())))
        .orElseGet(HandlerResponse::notFound);
  }
}
