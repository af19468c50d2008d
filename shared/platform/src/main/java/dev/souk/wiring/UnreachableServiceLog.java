package dev.souk.wiring;

import java.util.function.BiConsumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Says of a service that could not be reached where it was looked for and why, once for each call:
/// the exception itself names neither, and who calls answers no more than that it is busy.
final class UnreachableServiceLog implements ExecutionInterceptor {
  private final BiConsumer<String, Throwable> tell;

  /// @param tell is told host and port, and the last cause
  UnreachableServiceLog(BiConsumer<String, Throwable> tell) {
    this.tell = tell;
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof SdkClientException e) {
      var host = context.httpRequest().map(it -> it.host() + ":" + it.port()).orElse("a service");
      tell.accept(host, root(e));
    }
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }
}
