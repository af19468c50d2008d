package dev.souk.faultinjection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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

/// Through here passes every attempt of every call to DynamoDB. It is open unless a test has put a
/// [CallInterceptor] there. The SDK finds it on the class path of the tests.
public final class InterceptedCalls implements ExecutionInterceptor {
  private static final AtomicReference<@Nullable CallInterceptor> KEEPER = new AtomicReference<>();
  private static final ExecutionAttribute<CallInterceptor.Fate> FATE =
      new ExecutionAttribute<>("SoukGateFate");
  private static final Duration WHILE = Duration.ofMillis(30);

  /// Puts a keeper there until it is opened again.
  ///
  /// @throws IllegalStateException when there is one already
  static void keep(CallInterceptor callInterceptor) {
    if (!KEEPER.compareAndSet(null, callInterceptor)) {
      throw new IllegalStateException("one keeper at a time");
    }
  }

  static void open(CallInterceptor callInterceptor) {
    KEEPER.compareAndSet(callInterceptor, null);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    var callInterceptor = KEEPER.get();
    var fate =
        callInterceptor == null
            ? CallInterceptor.Fate.passes()
            : callInterceptor.fate(context.request());
    attributes.putAttribute(FATE, fate);
    switch (fate) {
      case CallInterceptor.Fate.Passes() -> {}
      case CallInterceptor.Fate.Meets(var fault) -> meet(fault, context);
      case CallInterceptor.Fate.Dies(var moment) -> {
        if (moment == CallInterceptor.Moment.BEFORE) {
          throw new SimulatedCrash();
        }
      }
    }
  }

  private static void meet(InjectedFault fault, Context.BeforeTransmission context) {
    switch (fault) {
      case FAIL_BEFORE -> throw SdkClientException.create("the gate let nothing through");
      case FAIL_AFTER -> {}
      case DELAY -> LockSupport.parkNanos(WHILE.toNanos());
      case THROTTLE ->
          throw told(ProvisionedThroughputExceededException.builder(), "ThrottlingException");
      case CONFLICT -> throw conflict(context);
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    var callInterceptor = KEEPER.get();
    if (callInterceptor != null) {
      callInterceptor.answered(context.request());
    }
    var fate = attributes.getAttribute(FATE);
    if (fate instanceof CallInterceptor.Fate.Dies) {
      throw new SimulatedCrash();
    }
    if (fate instanceof CallInterceptor.Fate.Meets(var fault)
        && fault == InjectedFault.FAIL_AFTER) {
      throw ApiCallAttemptTimeoutException.create(WHILE.toMillis());
    }
  }

  /// Whether it changes anything.
  static boolean writes(Object request) {
    return request.getClass().getSimpleName().matches("(Put|Update|Delete|TransactWrite)Item.*");
  }

  /// Reads are not rejected by a transaction that goes on; they are throttled here instead.
  private static DynamoDbException conflict(Context.BeforeTransmission context) {
    if (context.request() instanceof TransactWriteItemsRequest transaction) {
      var reason = CancellationReason.builder().code("TransactionConflict").build();
      var reasons = transaction.transactItems().stream().map(_ -> reason).toList();
      var cancelled = TransactionCanceledException.builder().cancellationReasons(reasons);
      return told(cancelled, "TransactionCanceledException");
    }
    return writes(context.request())
        ? told(TransactionConflictException.builder(), "TransactionConflictException")
        : told(ProvisionedThroughputExceededException.builder(), "ThrottlingException");
  }

  private static DynamoDbException told(DynamoDbException.Builder exception, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage("by the gate").build();
    exception.awsErrorDetails(details).statusCode(400).message("by the gate");
    return (DynamoDbException) exception.build();
  }
}
