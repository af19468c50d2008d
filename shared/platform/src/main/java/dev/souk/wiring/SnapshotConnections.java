package dev.souk.wiring;

import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Ends the connection with each call, as long as a snapshot is coming: what is open in it would be
/// found dead after it, and the JDK has no way to close what it keeps.
final class SnapshotConnections implements ExecutionInterceptor {
  private final BooleanSupplier coming;

  SnapshotConnections(BooleanSupplier coming) {
    this.coming = coming;
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    var request = context.httpRequest();
    return coming.getAsBoolean()
        ? request.toBuilder().putHeader("Connection", "close").build()
        : request;
  }
}
