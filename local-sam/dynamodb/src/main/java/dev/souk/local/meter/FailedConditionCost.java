package dev.souk.local.meter;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What a refused write cost: a condition that does not hold is charged like a write (developer
/// guide, "Write consumption"). An exception says nothing of units, so the item is sized from what
/// is at hand: the item found, if asked for, or the item brought; else it is taken to be within 1
/// KB.
final class FailedConditionCost {

  private FailedConditionCost() {}

  static ConsumedUnits cost(SdkRequest request, Throwable refusal) {
    return switch (refusal) {
      case ConditionalCheckFailedException it ->
          ConsumedUnits.ofWrites(
              CapacityUnits.write(
                  Math.max(ItemSize.of(it.item()), fromRequest(request)),
                  CapacityUnits.WriteMode.PLAIN));
      case TransactionCanceledException _
          when request instanceof TransactWriteItemsRequest transaction ->
          ConsumedUnits.ofWrites(
              transaction.transactItems().stream().mapToDouble(TransactionCost::units).sum());
      default -> ConsumedUnits.NONE;
    };
  }

  private static long fromRequest(SdkRequest request) {
    return request instanceof PutItemRequest put ? ItemSize.of(put.item()) : 0;
  }
}
