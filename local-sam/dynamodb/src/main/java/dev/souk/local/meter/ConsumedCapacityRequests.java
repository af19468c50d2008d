package dev.souk.local.meter;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Makes a request ask what it consumed, table and indexes apart.
final class ConsumedCapacityRequests {
  private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

  private ConsumedCapacityRequests() {}

  static SdkRequest capacity(SdkRequest request) {
    return switch (request) {
      case GetItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case QueryRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case ScanRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case BatchGetItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case TransactGetItemsRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case PutItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case UpdateItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case DeleteItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case BatchWriteItemRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      case TransactWriteItemsRequest it -> it.toBuilder().returnConsumedCapacity(ALL).build();
      default -> request;
    };
  }
}
