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
final class Refused {

  private Refused() {}

  static Cost cost(SdkRequest request, Throwable refusal) {
    return switch (refusal) {
      case ConditionalCheckFailedException it ->
          Cost.ofWrites(
              Units.write(Math.max(ItemSize.of(it.item()), brought(request)), Units.Writing.PLAIN));
      case TransactionCanceledException _
          when request instanceof TransactWriteItemsRequest transaction ->
          Cost.ofWrites(transaction.transactItems().stream().mapToDouble(Transacted::units).sum());
      default -> Cost.NONE;
    };
  }

  private static long brought(SdkRequest request) {
    return request instanceof PutItemRequest put ? ItemSize.of(put.item()) : 0;
  }
}
