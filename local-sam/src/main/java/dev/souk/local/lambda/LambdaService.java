package dev.souk.local.lambda;

import dev.souk.route.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The Lambda service. Each function is constructed once, at its first call; each call has a
/// virtual thread and the time-out of its trigger, or so many times that, and is kept in the
/// [InvocationLog].
///
/// Unlike Lambda, which gives an instance one call at a time, one instance serves all calls at
/// once: a function that keeps state between calls shows it here first.
public final class LambdaService {
  /// The most an event or an answer may hold (Lambda quotas: 6 MB, synchronous).
  public static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  private final InvocationLog invocationLog;
  private final InvocationListener listener;
  private final InstantSource clock;
  private final int timeoutFactor;
  private final ConcurrentMap<Class<?>, LazyFunction> constructed = new ConcurrentHashMap<>();

  /// With the time-outs of AWS.
  ///
  /// @param clock dates the invocations; time-outs run by the machine's own
  public LambdaService(
      InvocationLog record, InvocationListener invocationListener, InstantSource clock) {
    this(record, invocationListener, clock, 1);
  }

  /// @param timeoutFactor how many times as long as in AWS a call may take
  public LambdaService(
      InvocationLog record,
      InvocationListener invocationListener,
      InstantSource clock,
      int timeoutFactor) {
    this.invocationLog = record;
    this.listener = invocationListener;
    this.clock = clock;
    this.timeoutFactor = timeoutFactor;
  }

  /// Calls a trigger's function and waits for what becomes of it. Never throws for the function.
  public InvocationOutcome invoke(Trigger trigger, byte[] event) {
    return start(trigger, event).join();
  }

  /// Calls a trigger's function and does not wait. What is answered completes always, at the
  /// trigger's time-out at the latest.
  public CompletableFuture<InvocationOutcome> start(Trigger trigger, byte[] event) {
    if (event.length > MAX_PAYLOAD) {
      return CompletableFuture.completedFuture(
          new InvocationOutcome.Failed(
              "RequestTooLargeException", "the event exceeds 6291456 bytes"));
    }
    var invocation =
        new Invocation(
            UUID.randomUUID().toString(),
            trigger,
            clock.instant(),
            trigger.timeout().multipliedBy(timeoutFactor));
    invocationLog.add(invocation);
    var outcome = new CompletableFuture<InvocationOutcome>();
    var thread =
        Thread.ofVirtual()
            .name(trigger.name() + " " + invocation.id())
            .unstarted(() -> outcome.complete(run(invocation, event)));
    thread.start();
    return outcome
        .completeOnTimeout(
            timedOut(invocation), invocation.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(result -> {
          invocation.ended(result);
          if (result instanceof InvocationOutcome.TimedOut) {
            thread.interrupt();
          }
          return result;
        });
  }

  private InvocationOutcome run(Invocation invocation, byte[] event) {
    invocation.enter();
    listener.before(invocation);
    try {
      var answer = handle(invocation.trigger()).handle(event, new InvocationContext(invocation));
      return answer.length > MAX_PAYLOAD
          ? new InvocationOutcome.Failed(
              "Function.ResponseSizeTooLarge", "the answer exceeds 6291456 bytes")
          : new InvocationOutcome.Answered(new String(answer, StandardCharsets.UTF_8));
    } catch (Throwable thrown) {
      return failed(invocation, thrown);
    } finally {
      listener.after(invocation);
      invocation.leave();
    }
  }

  private FunctionHandle handle(Trigger trigger) throws Throwable {
    return constructed.computeIfAbsent(trigger.function(), LazyFunction::new).get();
  }

  private static InvocationOutcome failed(Invocation invocation, Throwable thrown) {
    invocation.log(StackTraceText.of(thrown));
    return new InvocationOutcome.Failed(
        thrown.getClass().getName(), Objects.requireNonNullElse(thrown.getMessage(), ""));
  }

  private static InvocationOutcome timedOut(Invocation invocation) {
    return new InvocationOutcome.TimedOut(
        String.format(
            Locale.ROOT,
            "RequestId: %s Error: Task timed out after %.2f seconds",
            invocation.id(),
            seconds(invocation.timeout())));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /// One function, constructed by whoever comes first. A failed start is tried again by the next
  /// call, as Lambda does.
  private static final class LazyFunction {
    private final Class<?> function;
    private @Nullable FunctionHandle handle;

    LazyFunction(Class<?> function) {
      this.function = function;
    }

    synchronized FunctionHandle get() throws Throwable {
      if (handle == null) {
        handle = FunctionHandle.construct(function);
      }
      return handle;
    }
  }
}
