package dev.souk.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.fault.Busy;
import dev.souk.fault.Invalid;
import dev.souk.fault.Stale;
import dev.souk.fault.Unavailable;
import dev.souk.json.Fault;
import dev.souk.once.Repeated;
import dev.souk.route.Route;
import dev.souk.snapshot.Snapshot;
import dev.souk.snapshot.Wake;
import dev.souk.store.ServiceFaults;
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
  private final Kernel kernel;
  private final Repeats repeats;

  @SuppressWarnings("this-escape") // what is rehearsed runs after all constructors have
  protected HttpFunction(Route route, Kernel kernel) {
    this.route = route;
    this.kernel = kernel;
    this.repeats = new Repeats(route, kernel);
    Snapshot.ours().rehearse(this::rehearse);
  }

  /// Answers one request. May throw [Invalid], [Stale], [Busy] and [Repeated], as stores do, and
  /// [Unavailable], as adapters of other services do.
  protected abstract Reply handle(Call<B> call);

  /// Whether [#handle] comes to its marked write whatever else it finds, and so learns there that a
  /// request is a repeat. Then the mark is not looked for beforehand, which saves every request
  /// that is none a read.
  protected boolean findsRepeats(Call<B> call) {
    return false;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var sent = in.readAllBytes();
    if (Wake.is(sent)) {
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
  void rehearse() throws IOException {
    var event = HttpEvent.read(Rehearsal.event(route));
    var now = kernel.clock().instant();
    if (route.tables().any()) {
      kernel.rehearsal().run();
    }
    Rehearsal.shapes(route);
    var answer = new HttpAnswer(route, event);
    var reply =
        switch (Intake.of(route, event)) {
          case Intake.Refused(var refused) -> answer.of(refused);
          case Intake.Taken(var body, var query) when Rehearsal.onlyReads(route) ->
              answer(
                  answer,
                  () -> {
                    var call = call(event, now, body, query);
                    var told = handle(call);
                    // a page may go on, and would have its cursor sealed
                    return told instanceof Reply.Listed || told instanceof Reply.Tabled
                        ? answer.refused(internal())
                        : answer.of(told, call);
                  });
          case Intake.Taken _ -> answer.refused(internal());
        };
    var _ = reply.bytes();
  }

  private HttpAnswer answer(HttpEvent event) {
    var answer = new HttpAnswer(route, event);
    return answer(answer, () -> answered(event, kernel.clock().instant(), answer));
  }

  private HttpAnswer answer(HttpAnswer answer, Supplier<HttpAnswer> made) {
    try {
      return made.get();
    } catch (Invalid e) {
      return answer.refused(
          e.code().equals(Invalid.UNKNOWN)
              ? Reply.notFound(e.pointer(), e.detail())
              : Reply.invalid(e.pointer(), e.code(), e.detail()));
    } catch (Call.BadCursor e) {
      return answer.refused(
          new Reply.Refused(
              Code.MALFORMED_REQUEST,
              "see errors",
              List.of(new Fault("cursor", "invalid", "is not a cursor of this list"))));
    } catch (Stale e) {
      return answer.refused(
          Reply.refused(
              route.ifMatch() ? Code.STALE : Code.CONFLICT, "read the object again, then decide"));
    } catch (Busy e) {
      Telemetry.warn("the store is busy", e);
      return answer.refused(Reply.refused(Code.UNAVAILABLE, "try again in a moment"));
    } catch (Unavailable e) {
      Telemetry.warn("a provider does not answer", e);
      return answer.refused(Reply.refused(Code.UNAVAILABLE, "try again in a moment"));
    } catch (SdkException e) {
      ServiceFaults.log("a request failed", e);
      return answer.refused(
          ServiceFaults.passing(e)
              ? Reply.refused(Code.UNAVAILABLE, "try again in a moment")
              : internal());
    } catch (RuntimeException | StackOverflowError e) {
      Telemetry.error("unforeseen", e);
      return answer.refused(internal());
    }
  }

  private static Reply.Refused internal() {
    return Reply.refused(Code.INTERNAL, "it has been noted; quote the request id to support");
  }

  private HttpAnswer answered(HttpEvent event, Instant now, HttpAnswer answer) {
    if (!kernel.visitors().admits(event)) {
      return answer.of(Reply.refused(Code.FORBIDDEN, "ask at the shop's own address"));
    }
    var closed = closed(event);
    if (closed.isPresent()) {
      return answer.of(closed.get());
    }
    for (var limit : route.limits()) {
      var beyond = answer.counted(limit, kernel, now);
      if (beyond.isPresent()) {
        return answer.of(beyond.get());
      }
    }
    return switch (Intake.of(route, event)) {
      case Intake.Refused(var reply) -> answer.of(reply);
      case Intake.Taken(var body, var query) ->
          once(call(event, now, body, query), event, now, answer);
    };
  }

  @SuppressWarnings("unchecked") // the route's constant names the type the function is made with
  private Call<B> call(
      HttpEvent event, Instant now, @Nullable Object body, @Nullable Object query) {
    return new Call<>(route, event, kernel, now, (B) body, query);
  }

  private HttpAnswer once(Call<B> call, HttpEvent event, Instant now, HttpAnswer answer) {
    var refused = repeats.refused(event);
    if (refused.isPresent()) {
      return answer.of(refused.get());
    }
    var before = answered(call, event, now);
    if (before.isPresent()) {
      return answer.again(before.get());
    }
    try {
      var reply = handle(call);
      var twin =
          reply instanceof Reply.Refused
              ? answered(call, event, now)
              : Optional.<Repeats.Answered>empty();
      return twin.isPresent() ? answer.again(twin.get()) : answer.of(reply, call);
    } catch (Invalid | Stale e) {
      var twin = answered(call, event, now);
      if (twin.isPresent()) {
        return answer.again(twin.get());
      }
      throw e;
    } catch (Repeated e) {
      return repeats
          .answered(event, now)
          .map(answer::again)
          .orElseGet(() -> answer.of(Reply.refused(Code.STILL_RUNNING, "ask again in a moment")));
    }
  }

  /// The answer an earlier arrival of the request got. Asked again before a request is refused:
  /// what stands in its way may be what its twin, which came at the same moment, has just done.
  private Optional<Repeats.Answered> answered(Call<B> call, HttpEvent event, Instant now) {
    return findsRepeats(call) ? Optional.empty() : repeats.answered(event, now);
  }

  /// Why the route is closed to this caller, if it is.
  private Optional<Reply> closed(HttpEvent event) {
    if (!route.access().needsToken()) {
      return Optional.empty();
    }
    var caller = event.caller();
    if (caller.isEmpty()) {
      return Optional.of(Reply.refused(Code.UNAUTHENTICATED, "log in, or renew the access token"));
    }
    if (!route.access().roles().contains(caller.get().role())) {
      return Optional.of(
          Reply.refused(Code.FORBIDDEN, "this route is for %s", Roles.named(route.access())));
    }
    return caller.get().suspended() && !route.access().evenSuspended()
        ? Optional.of(Reply.refused(Code.SUSPENDED, "write to the shop's support"))
        : Optional.empty();
  }
}
