package dev.souk.local.meter;

import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// What a request that was answered cost: what DynamoDB Local says it consumed, put right where
/// that is known to be short of the service.
final class SuccessfulRequestCost {

  private SuccessfulRequestCost() {}

  static ConsumedUnits cost(SdkRequest request, SdkResponse response) {
    return switch (response) {
      case GetItemResponse it -> reads(it.consumedCapacity());
      case QueryResponse it ->
          atLeast(((QueryRequest) request).consistentRead(), it.consumedCapacity());
      case ScanResponse it ->
          atLeast(((ScanRequest) request).consistentRead(), it.consumedCapacity());
      case BatchGetItemResponse it -> batch((BatchGetItemRequest) request, it);
      case TransactGetItemsResponse it -> reads(it.consumedCapacity());
      case PutItemResponse it -> writes(it.consumedCapacity());
      case UpdateItemResponse it -> writes(it.consumedCapacity());
      case DeleteItemResponse it -> writes(it.consumedCapacity());
      case BatchWriteItemResponse it -> writes(it.consumedCapacity());
      case TransactWriteItemsResponse it ->
          TransactionCost.cost((TransactWriteItemsRequest) request, writes(it.consumedCapacity()));
      default -> ConsumedUnits.NONE;
    };
  }

  /// A page that went through nothing is said to cost nothing.
  private static ConsumedUnits atLeast(Boolean strong, ConsumedCapacity said) {
    return ConsumedUnits.ofReads(
        Math.max(said.capacityUnits(), CapacityUnits.read(0, reading(strong))));
  }

  /// A key that has no item is said to cost nothing.
  private static ConsumedUnits batch(BatchGetItemRequest request, BatchGetItemResponse response) {
    var consumedUnits = reads(response.consumedCapacity());
    for (var asked : request.requestItems().entrySet()) {
      var found = response.responses().getOrDefault(asked.getKey(), List.of()).size();
      var undone = response.unprocessedKeys().get(asked.getKey());
      var missing = keys(asked.getValue()) - found - (undone == null ? 0 : keys(undone));
      var each = CapacityUnits.read(0, reading(asked.getValue().consistentRead()));
      consumedUnits = consumedUnits.plus(ConsumedUnits.ofReads(missing * each));
    }
    return consumedUnits;
  }

  private static int keys(KeysAndAttributes asked) {
    return asked.keys().size();
  }

  private static CapacityUnits.ReadMode reading(Boolean strong) {
    return Boolean.TRUE.equals(strong)
        ? CapacityUnits.ReadMode.STRONG
        : CapacityUnits.ReadMode.EVENTUAL;
  }

  private static ConsumedUnits reads(ConsumedCapacity said) {
    return ConsumedUnits.ofReads(said.capacityUnits());
  }

  private static ConsumedUnits reads(Collection<ConsumedCapacity> said) {
    return ConsumedUnits.ofReads(said.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum());
  }

  private static ConsumedUnits writes(Collection<ConsumedCapacity> said) {
    return said.stream()
        .map(SuccessfulRequestCost::writes)
        .reduce(ConsumedUnits.NONE, ConsumedUnits::plus);
  }

  private static ConsumedUnits writes(ConsumedCapacity said) {
    var indexes =
        said.globalSecondaryIndexes().values().stream().mapToDouble(Capacity::capacityUnits).sum();
    return new ConsumedUnits(0, said.capacityUnits() - indexes, indexes);
  }
}
