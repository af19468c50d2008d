package dev.souk.local.gate;

import dev.souk.local.lambda.Invocation;
import dev.souk.route.Trigger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Through here passes every attempt of every call to DynamoDB that a function of the local cloud
/// makes. It is open unless a test has brewed a [Storm]; calls that no function makes always pass.
/// The SDK finds it on the class path of the tests.
public final class Gate implements ExecutionInterceptor {
  private static final AtomicReference<@Nullable Storm> STORM = new AtomicReference<>();
  private static final ExecutionAttribute<Boolean> LOSES_REPLY =
      new ExecutionAttribute<>("SoukGateLosesReply");
  private static final Duration WHILE = Duration.ofMillis(30);

  /// Lets `percent` of the attempts of some functions meet a fault, until the storm is closed.
  ///
  /// @throws IllegalStateException when there is a storm already
  public static Storm storm(long seed, int percent, Predicate<Trigger> over) {
    var storm = new Storm(seed, percent, over);
    if (!STORM.compareAndSet(null, storm)) {
      throw new IllegalStateException("one storm at a time");
    }
    return storm;
  }

  static void calm(Storm storm) {
    STORM.compareAndSet(storm, null);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.putAttribute(LOSES_REPLY, false);
    var storm = STORM.get();
    var invocation = Invocation.current();
    if (storm == null || invocation.isEmpty()) {
      return;
    }
    storm
        .draw(invocation.get().trigger())
        .ifPresent(fault -> {
          switch (fault) {
            case FAIL_BEFORE -> throw SdkClientException.create("the gate let nothing through");
            case FAIL_AFTER -> attributes.putAttribute(LOSES_REPLY, true);
            case DELAY -> LockSupport.parkNanos(WHILE.toNanos());
            case THROTTLE ->
                throw told(ProvisionedThroughputExceededException.builder(), "ThrottlingException");
            case CONFLICT -> throw conflict(context);
          }
        });
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (Boolean.TRUE.equals(attributes.getAttribute(LOSES_REPLY))) {
      throw ApiCallAttemptTimeoutException.create(WHILE.toMillis());
    }
  }

  /// Reads are not rejected by a transaction that goes on; they are throttled here instead.
  private static DynamoDbException conflict(Context.BeforeTransmission context) {
    if (context.request() instanceof TransactWriteItemsRequest transaction) {
      var reason = CancellationReason.builder().code("TransactionConflict").build();
      var reasons = transaction.transactItems().stream().map(_ -> reason).toList();
      var cancelled = TransactionCanceledException.builder().cancellationReasons(reasons);
      return told(cancelled, "TransactionCanceledException");
    }
    var writes = context.request().getClass().getSimpleName().matches("(Put|Update|Delete)Item.*");
    return writes
        ? told(TransactionConflictException.builder(), "TransactionConflictException")
        : told(ProvisionedThroughputExceededException.builder(), "ThrottlingException");
  }

  private static DynamoDbException told(DynamoDbException.Builder exception, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage("by the gate").build();
    exception.awsErrorDetails(details).statusCode(400).message("by the gate");
    return (DynamoDbException) exception.build();
  }
}
