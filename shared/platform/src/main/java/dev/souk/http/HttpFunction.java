package dev.souk.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.error.ContentionException;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.json.FieldError;
import dev.souk.route.Route;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.snapshot.KeepWarmCall;
import dev.souk.store.AwsErrors;
import dev.souk.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// What every HTTP function is: it takes API Gateway's event, lets through only what the route
/// allows, and turns whatever comes of it into an answer. Nothing thrown leaves it.
///
/// @param <B> the wire record of the body, `byte[]` for a signed one, `Void` for none
public abstract class HttpFunction<B> implements RequestStreamHandler {
  private final Route route;
  private final HttpDependencies dependencies;
  private final IdempotentRequests idempotentRequests;

  @SuppressWarnings("this-escape") // what is rehearsed runs after all constructors have
  protected HttpFunction(Route route, HttpDependencies dependencies) {
    this.route = route;
    this.dependencies = dependencies;
    this.idempotentRequests = new IdempotentRequests(route, dependencies);
    FunctionSnapshot.ours().prime(this::prime);
  }

  /// Answers one request. May throw [InvalidValueException], [StaleVersionException],
  /// [ContentionException] and [DuplicateRequestException], as stores do, and
  /// [DependencyUnavailableException], as adapters of other services do.
  protected abstract HandlerResponse handle(BoundRequest<B> boundRequest);

  /// Whether [#handle] comes to its marked write whatever else it finds, and so learns there that a
  /// request is a repeat. Then the mark is not looked for beforehand, which saves every request
  /// that is none a read.
  protected boolean findsDuplicates(BoundRequest<B> boundRequest) {
    return false;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var sent = in.readAllBytes();
    if (KeepWarmCall.is(sent)) {
      out.write(sent);
      return;
    }
    var event = HttpEvent.read(sent);
    var answer =
        Telemetry.of(context, event.requestId(), route.name()).request(() -> answer(event));
    out.write(answer.bytes());
  }

  /// Goes the way of a request that never was, before a snapshot is taken: as far as its answer
  /// where that can only read the table, and as far as its body is bound where it could do more.
  void prime() throws IOException {
    var event = HttpEvent.read(PrimingRequest.event(route));
    var now = dependencies.clock().instant();
    if (route.tables().any()) {
      dependencies.primingRead().run();
    }
    PrimingRequest.shapes(route);
    var answer = new HttpResponseBuilder(route, event);
    var reply =
        switch (RequestBinding.of(route, event)) {
          case RequestBinding.Rejected(var refused) -> answer.of(refused);
          case RequestBinding.Bound(var body, var query) when PrimingRequest.onlyReads(route) ->
              answer(
                  answer,
                  () -> {
                    var boundRequest = call(event, now, body, query);
                    var told = handle(boundRequest);
                    // a page may go on, and would have its cursor sealed
                    return told instanceof HandlerResponse.PageResult
                            || told instanceof HandlerResponse.Tabled
                        ? answer.refused(internal())
                        : answer.of(told, boundRequest);
                  });
          case RequestBinding.Bound _ -> answer.refused(internal());
        };
    var _ = reply.bytes();
  }

  private HttpResponseBuilder answer(HttpEvent event) {
    var answer = new HttpResponseBuilder(route, event);
    return answer(answer, () -> answered(event, dependencies.clock().instant(), answer));
  }

  private HttpResponseBuilder answer(
      HttpResponseBuilder answer, Supplier<HttpResponseBuilder> made) {
    try {
      return made.get();
    } catch (InvalidValueException e) {
      return answer.refused(
          e.code().equals(InvalidValueException.UNKNOWN)
              ? HandlerResponse.notFound(e.pointer(), e.detail())
              : HandlerResponse.invalid(e.pointer(), e.code(), e.detail()));
    } catch (BoundRequest.BadCursor e) {
      return answer.refused(
          new HandlerResponse.Failure(
              ProblemCode.MALFORMED_REQUEST,
              "see errors",
              List.of(new FieldError("cursor", "invalid", "is not a cursor of this list"))));
    } catch (StaleVersionException e) {
      return answer.refused(
          HandlerResponse.refused(
              route.ifMatch() ? ProblemCode.VERSION_MISMATCH : ProblemCode.CONFLICT,
              "retrieve the object again, then repeat the change"));
    } catch (ContentionException e) {
      Telemetry.warn("too much contention on the data", e);
      return answer.refused(
          HandlerResponse.refused(ProblemCode.SERVICE_UNAVAILABLE, "try again in a moment"));
    } catch (DependencyUnavailableException e) {
      Telemetry.warn("a dependency does not respond", e);
      return answer.refused(
          HandlerResponse.refused(ProblemCode.SERVICE_UNAVAILABLE, "try again in a moment"));
    } catch (SdkException e) {
      AwsErrors.log("a request failed", e);
      return answer.refused(
          AwsErrors.passing(e)
              ? HandlerResponse.refused(ProblemCode.SERVICE_UNAVAILABLE, "try again in a moment")
              : internal());
    } catch (RuntimeException | StackOverflowError e) {
      Telemetry.error("unforeseen", e);
      return answer.refused(internal());
    }
  }

  private static HandlerResponse.Failure internal() {
    return HandlerResponse.refused(
        ProblemCode.INTERNAL_ERROR, "the error has been logged; quote the request id to support");
  }

  private HttpResponseBuilder answered(HttpEvent event, Instant now, HttpResponseBuilder answer) {
    if (!dependencies.clientAddresses().admits(event)) {
      return answer.of(
          HandlerResponse.refused(ProblemCode.FORBIDDEN, "use the market's public address"));
    }
    var closed = closed(event);
    if (closed.isPresent()) {
      return answer.of(closed.get());
    }
    for (var limit : route.limits()) {
      var beyond = answer.counted(limit, dependencies, now);
      if (beyond.isPresent()) {
        return answer.of(beyond.get());
      }
    }
    return switch (RequestBinding.of(route, event)) {
      case RequestBinding.Rejected(var response) -> answer.of(response);
      case RequestBinding.Bound(var body, var query) ->
          idempotency(call(event, now, body, query), event, now, answer);
    };
  }

  @SuppressWarnings("unchecked") // the route's constant names the type the function is made with
  private BoundRequest<B> call(
      HttpEvent event, Instant now, @Nullable Object body, @Nullable Object query) {
    return new BoundRequest<>(route, event, dependencies, now, (B) body, query);
  }

  private HttpResponseBuilder idempotency(
      BoundRequest<B> boundRequest, HttpEvent event, Instant now, HttpResponseBuilder answer) {
    var refused = idempotentRequests.refused(event);
    if (refused.isPresent()) {
      return answer.of(refused.get());
    }
    var before = answered(boundRequest, event, now);
    if (before.isPresent()) {
      return answer.again(before.get());
    }
    try {
      var response = handle(boundRequest);
      var twin =
          response instanceof HandlerResponse.Failure
              ? answered(boundRequest, event, now)
              : Optional.<IdempotentRequests.Result>empty();
      return twin.isPresent() ? answer.again(twin.get()) : answer.of(response, boundRequest);
    } catch (InvalidValueException | StaleVersionException e) {
      var twin = answered(boundRequest, event, now);
      if (twin.isPresent()) {
        return answer.again(twin.get());
      }
      throw e;
    } catch (DuplicateRequestException e) {
      return idempotentRequests
          .answered(event, now)
          .map(answer::again)
          .orElseGet(() ->
              answer.of(
                  HandlerResponse.refused(
                      ProblemCode.REQUEST_IN_PROGRESS, "try again in a moment")));
    }
  }

  /// The answer an earlier arrival of the request got. Asked again before a request is refused:
  /// what stands in its way may be what its twin, which came at the same moment, has just done.
  private Optional<IdempotentRequests.Result> answered(
      BoundRequest<B> boundRequest, HttpEvent event, Instant now) {
    return findsDuplicates(boundRequest)
        ? Optional.empty()
        : idempotentRequests.answered(event, now);
  }

  /// Why the route is closed to this caller, if it is.
  private Optional<HandlerResponse> closed(HttpEvent event) {
    if (!route.access().needsToken()) {
      return Optional.empty();
    }
    var caller = event.caller();
    if (caller.isEmpty()) {
      return Optional.of(
          HandlerResponse.refused(
              ProblemCode.UNAUTHENTICATED, "log in or refresh the access token"));
    }
    if (!route.access().roles().contains(caller.get().role())) {
      return Optional.of(
          HandlerResponse.refused(
              ProblemCode.FORBIDDEN,
              "this route is for %s",
              AccessDescription.named(route.access())));
    }
    return caller.get().suspended() && !route.access().allowsSuspended()
        ? Optional.of(HandlerResponse.refused(ProblemCode.ACCOUNT_SUSPENDED, "contact support"))
        : Optional.empty();
  }
}
