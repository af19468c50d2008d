package dev.souk.local.iam;

import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Denies a call to AWS that its function has no right to. The SDK finds it on the class path, for
/// every client of the process.
public final class IamInterceptor implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    for (var requiredPermission : RequiredPermission.requiredFor(context.request())) {
      if (!IamPolicies.allow(requiredPermission)) {
        throw AccessDeniedErrors.of(requiredPermission);
      }
    }
  }

  /// S3 tells who may not list a bucket of a missing object that it is denied.
  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    var missing =
        S3Permissions.reads(context.request())
            && context.exception() instanceof SdkServiceException told
            && told.statusCode() == 404;
    return missing && !IamPolicies.allow(S3Permissions.LIST)
        ? AccessDeniedErrors.of(S3Permissions.LIST)
        : context.exception();
  }
}
