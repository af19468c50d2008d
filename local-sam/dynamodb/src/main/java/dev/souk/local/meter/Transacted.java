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
final class Transacted {
  private static final Map<String, AttributeValue> NOT_AT_HAND = Map.of();

  private Transacted() {}

  /// @param said what DynamoDB Local says it cost
  static Cost cost(TransactWriteItemsRequest request, Cost said) {
    var actions = request.transactItems();
    var written = actions.stream().filter(it -> it.conditionCheck() == null).toList();
    var counted = actions.stream().mapToDouble(Transacted::units).sum();
    var checks = (actions.size() - written.size()) * Units.write(0, Units.Writing.TRANSACTIONAL);
    var all = written.isEmpty() ? counted : Math.max(counted, said.writes() + checks);
    var entries = actions.stream().mapToDouble(Transacted::indexUnits).sum();
    return new Cost(0, all, Math.max(entries, said.indexWrites()));
  }

  /// What an action costs the table, done or refused.
  static double units(TransactWriteItem action) {
    var item = action.put() == null ? NOT_AT_HAND : action.put().item();
    return Units.write(ItemSize.of(item), Units.Writing.TRANSACTIONAL);
  }

  private static double indexUnits(TransactWriteItem action) {
    return action.put() == null
        ? 0
        : IndexKeys.entries(action.put().tableName(), action.put().item()) * units(action);
  }
}
