package dev.souk.local.meter;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What a transaction that was done cost: each KB of each action twice, once to prepare and once to
/// commit (developer guide, "Capacity management for transactions").
///
/// DynamoDB Local forgets actions that cost the same as another of the transaction, so the actions
/// are counted here; what is updated, deleted or looked at is not at hand and taken to be within 1
/// KB unless more is said. The guide does not say what an index entry costs that comes of a
/// transaction: it is counted double, as DynamoDB Local counts it, which is an upper bound.
final class TransactionCost {
  private static final Map<String, AttributeValue> UNKNOWN_SIZE = Map.of();

  private TransactionCost() {}

  /// @param said what DynamoDB Local says it cost
  static ConsumedUnits cost(TransactWriteItemsRequest request, ConsumedUnits said) {
    var actions = request.transactItems();
    var written = actions.stream().filter(it -> it.conditionCheck() == null).toList();
    var counted = actions.stream().mapToDouble(TransactionCost::units).sum();
    var checks =
        (actions.size() - written.size())
            * CapacityUnits.write(0, CapacityUnits.WriteMode.TRANSACTIONAL);
    var all = written.isEmpty() ? counted : Math.max(counted, said.writes() + checks);
    var entries = actions.stream().mapToDouble(TransactionCost::indexUnits).sum();
    return new ConsumedUnits(0, all, Math.max(entries, said.indexWrites()));
  }

  /// What an action costs the table, done or refused.
  static double units(TransactWriteItem action) {
    var item = action.put() == null ? UNKNOWN_SIZE : action.put().item();
    return CapacityUnits.write(ItemSize.of(item), CapacityUnits.WriteMode.TRANSACTIONAL);
  }

  private static double indexUnits(TransactWriteItem action) {
    return action.put() == null
        ? 0
        : IndexKeyAttributes.entries(action.put().tableName(), action.put().item()) * units(action);
  }
}
