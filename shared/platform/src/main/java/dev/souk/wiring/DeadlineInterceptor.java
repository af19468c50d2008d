package dev.souk.wiring;

import dev.souk.store.CallDeadline;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Lets a request, all its tries together, take no longer than its function has left.
///
/// @param defaultTimeout how long the client waits otherwise
record DeadlineInterceptor(Duration defaultTimeout) implements ExecutionInterceptor {
  /// With less than this nothing is asked at all.
  private static final Duration LEAST = Duration.ofMillis(20);

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var request = context.request();
    var left = CallDeadline.left().orElse(defaultTimeout);
    if (left.compareTo(defaultTimeout) >= 0) {
      return request;
    }
    if (left.compareTo(LEAST) < 0) {
      throw ApiCallTimeoutException.create(left.toMillis());
    }
    return request instanceof AwsRequest aws ? within(aws, left) : request;
  }

  private static AwsRequest within(AwsRequest request, Duration left) {
    var config = request.overrideConfiguration();
    var shorter =
        config
            .map(it -> it.toBuilder())
            .orElseGet(software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration::builder)
            .apiCallTimeout(left)
            .build();
    return request.toBuilder().overrideConfiguration(shorter).build();
  }
}
