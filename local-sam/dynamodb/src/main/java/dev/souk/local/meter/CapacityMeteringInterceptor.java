package dev.souk.local.meter;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Counts every request to DynamoDB on the current tally. The SDK finds it on the class path, so
/// what it measures knows nothing of it; it makes each request ask for what it consumed, which
/// changes nothing else.
///
/// DynamoDB Local's own numbers are right for tables and indexes with these exceptions, which are
/// put right here: an empty page or missing key of a batch is free there, condition checks beside
/// writes are, and of a transaction's actions that cost the same it counts one.
public final class CapacityMeteringInterceptor implements ExecutionInterceptor {

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return ConsumedCapacityRequests.capacity(context.request());
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var consumedUnits = SuccessfulRequestCost.cost(context.request(), context.response());
    add(attributes, consumedUnits);
    if (consumedUnits.writes() > 0) {
      TableWriteNotifier.notifyListeners();
    }
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    add(attributes, FailedConditionCost.cost(context.request(), context.exception()));
  }

  private static void add(ExecutionAttributes attributes, ConsumedUnits consumedUnits) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    CurrentCapacityTally.current().add(operation == null ? "" : operation, consumedUnits);
  }
}
