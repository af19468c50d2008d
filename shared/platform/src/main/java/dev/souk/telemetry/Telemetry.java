package dev.souk.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import dev.souk.store.CallDeadline;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/// What is told of a call: JSON lines with the request's id by Powertools logging, figures by
/// Powertools metrics. What is logged are ids, codes and durations; never a name, an address, a
/// token or a body.
public final class Telemetry {
  /// A stage's own; functions that are not deployed have none.
  private static final String NAMESPACE =
      Objects.requireNonNullElse(System.getenv("POWERTOOLS_METRICS_NAMESPACE"), "souk");

  private static final Logger LOG = LoggerFactory.getLogger("souk");

  private final Context context;
  private final String requestId;
  private final String function;

  private Telemetry(Context context, String requestId, String function) {
    this.context = context;
    this.requestId = requestId;
    this.function = function;
  }

  public static Telemetry of(Context context, String requestId, String function) {
    return new Telemetry(context, requestId, function);
  }

  /// Runs a call, which goes by the function's [CallDeadline]; every line logged in it bears the
  /// request's id.
  public <T> T request(Supplier<T> call) {
    return PowertoolsLogging.withLogging(
        context,
        () -> {
          MDC.put("requestId", requestId);
          MDC.put("function", function);
          try {
            return CallDeadline.during(context, call);
          } finally {
            MDC.remove("requestId");
            MDC.remove("function");
          }
        });
  }

  /// The same task for another thread: its lines bear what the lines of this one do.
  public static <T, R> Function<T, R> carried(Function<T, R> task) {
    var told = MDC.getCopyOfContextMap();
    return it -> {
      if (told != null) {
        MDC.setContextMap(told);
      }
      return task.apply(it);
    };
  }

  /// Adds to a figure of the shop, in the namespace of its stage, which the function's environment
  /// names; a repeat counts again.
  public static void count(AlarmMetric alarmMetric, int amount) {
    MetricsFactory.getMetricsInstance()
        .flushMetrics(metrics -> {
          metrics.setNamespace(NAMESPACE);
          metrics.addMetric(alarmMetric.metric(), amount, MetricUnit.COUNT);
        });
  }

  public static void info(String what, Object... arguments) {
    LOG.info(what, arguments);
  }

  public static void warn(String what, Object... arguments) {
    LOG.warn(what, arguments);
  }

  public static void warn(String what, Throwable cause) {
    LOG.warn("{}: {}", what, cause.getClass().getSimpleName());
  }

  /// A service that could not be reached: host and port, and the network's own words.
  public static void unanswered(String host, Throwable cause) {
    LOG.warn("{} did not answer: {}", host, cause.toString());
  }

  /// A fault of ours, told by codes.
  public static void error(String what, Object... arguments) {
    LOG.error(what, arguments);
  }

  /// A fault of ours; the stack trace is for the log alone.
  public static void error(String what, Throwable cause) {
    LOG.error(what, cause);
  }
}
