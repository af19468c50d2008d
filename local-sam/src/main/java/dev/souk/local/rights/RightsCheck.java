package dev.souk.local.rights;

import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Denies a call to AWS that its function has no right to. The SDK finds it on the class path, for
/// every client of the process.
public final class RightsCheck implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    for (var asked : Asked.by(context.request())) {
      if (!Permits.allow(asked)) {
        throw Denial.of(asked);
      }
    }
  }

  /// S3 tells who may not list a bucket of a missing object that it is denied.
  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    var missing =
        AskedOfBucket.reads(context.request())
            && context.exception() instanceof SdkServiceException told
            && told.statusCode() == 404;
    return missing && !Permits.allow(AskedOfBucket.LIST)
        ? Denial.of(AskedOfBucket.LIST)
        : context.exception();
  }
}
