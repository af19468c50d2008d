package dev.souk.store;

import dev.souk.error.ContentionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Writes that happen together or not at all. One alone is a plain write; more, or one that must
/// count once, are a transaction, which costs double. A conflict with another writer is tried again
/// with full jitter (AWS Architecture Blog, "Exponential Backoff and Jitter"), three times at most.
public final class ConditionalWrites {
  private static final int TRIES = 4;

  private final DynamoDbClient client;
  private final DynamoDbTable<TableItem> puts;
  private final String table;
  private final List<ConditionalWrite> writes = new ArrayList<>();
  private Idempotency idempotency = Idempotency.none();

  ConditionalWrites(DynamoDbClient client, DynamoDbTable<TableItem> puts) {
    this.client = client;
    this.puts = puts;
    this.table = puts.tableName();
  }

  public ConditionalWrites put(TableItem item, DynamoExpression condition) {
    return add(new ConditionalWrite.Put(item, condition));
  }

  public ConditionalWrites update(
      ItemKey key, DynamoExpression change, DynamoExpression condition) {
    return add(new ConditionalWrite.Update(key, change, condition));
  }

  public ConditionalWrites delete(ItemKey key, DynamoExpression condition) {
    return add(new ConditionalWrite.Delete(key, condition));
  }

  public ConditionalWrites check(ItemKey key, DynamoExpression condition) {
    return add(new ConditionalWrite.Check(key, condition));
  }

  public ConditionalWrites add(ConditionalWrite write) {
    writes.add(write);
    return this;
  }

  /// The request's mark, written with the rest.
  public ConditionalWrites idempotency(Idempotency idempotency) {
    this.idempotency = idempotency;
    return this;
  }

  public int size() {
    return writes.size();
  }

  /// @throws DuplicateRequestException when the request's mark is there already
  /// @throws ContentionException when other writers were in the way every time
  public WriteResult commit() {
    return switch (idempotency) {
      case Idempotency.None() -> writes.size() == 1 ? alone(writes.getFirst()) : together(writes);
      case Idempotency.Keyed keyed -> {
        var all = new ArrayList<ConditionalWrite>(writes);
        all.add(
            new ConditionalWrite.Put(
                DynamoIdempotencyRecords.item(keyed),
                DynamoIdempotencyRecords.unmarked(keyed.at())));
        yield together(all);
      }
    };
  }

  private WriteResult alone(ConditionalWrite write) {
    var mark = UUID.randomUUID().toString().substring(24);
    try {
      return inTurn(() -> sent(write, mark));
    } catch (ConditionalCheckFailedException e) {
      return refused(0, e.hasItem() ? e.item() : Map.of(), mark);
    }
  }

  private WriteResult sent(ConditionalWrite write, String mark) {
    switch (write) {
      case ConditionalWrite.Put put -> puts.putItem(WriteRequests.put(put, mark));
      case ConditionalWrite.Update update ->
          client.updateItem(WriteRequests.update(table, update, mark).build());
      case ConditionalWrite.Delete delete -> client.deleteItem(WriteRequests.delete(table, delete));
      case ConditionalWrite.Check check ->
          throw new IllegalStateException("a check alone writes nothing: " + check.key());
    }
    return new WriteResult.Written();
  }

  /// A write of one item is refused while a transaction holds that item, and the SDK does not try
  /// it again (DynamoDB Developer Guide, "Transaction conflict handling").
  private static <T> T inTurn(Supplier<T> write) {
    for (var attempt = 1; ; attempt++) {
      try {
        return write.get();
      } catch (TransactionConflictException e) {
        pauseOrGiveUp(attempt, e);
      }
    }
  }

  /// The SDK sends a write again when its reply was lost; an item that bears our own mark says that
  /// it was applied.
  private static WriteResult refused(int index, Map<String, AttributeValue> found, String mark) {
    if (found.isEmpty()) {
      return new WriteResult.ConditionFailed(index, Optional.empty());
    }
    var item = new TableItem(found);
    return mark.equals(item.textOrNull("w"))
        ? new WriteResult.Written()
        : new WriteResult.ConditionFailed(index, Optional.of(item));
  }

  Optional<TableItem> updated(ConditionalWrite.Update update) {
    var mark = UUID.randomUUID().toString().substring(24);
    try {
      var request =
          WriteRequests.update(table, update, mark).returnValues(ReturnValue.ALL_NEW).build();
      return Optional.of(new TableItem(inTurn(() -> client.updateItem(request)).attributes()));
    } catch (ConditionalCheckFailedException e) {
      var applied = e.hasItem() && mark.equals(new TableItem(e.item()).textOrNull("w"));
      return applied ? Optional.of(new TableItem(e.item())) : Optional.empty();
    }
  }

  private WriteResult together(List<ConditionalWrite> all) {
    var request =
        TransactWriteItemsRequest.builder()
            .transactItems(all.stream().map(each -> WriteRequests.part(table, each)).toList())
            .clientRequestToken(UUID.randomUUID().toString())
            .build();
    for (var attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request);
        return new WriteResult.Written();
      } catch (TransactionCanceledException e) {
        var refused = refused(e.cancellationReasons());
        if (refused.isPresent()) {
          return refused.get();
        }
        pauseOrGiveUp(attempt, e);
      } catch (TransactionInProgressException e) {
        pauseOrGiveUp(attempt, e);
      }
    }
  }

  /// The mark is looked at first: a repeat is a repeat whatever else no longer holds. While another
  /// transaction holds an item, nobody knows what its condition would have said, so no write after
  /// it speaks: the whole is tried again.
  private Optional<WriteResult> refused(List<CancellationReason> reasons) {
    var marked = reasons.size() > writes.size();
    if (marked && failed(reasons.getLast())) {
      throw new DuplicateRequestException();
    }
    if (marked && held(reasons.getLast())) {
      return Optional.empty();
    }
    for (var i = 0; i < reasons.size(); i++) {
      if (held(reasons.get(i))) {
        return Optional.empty();
      }
      if (failed(reasons.get(i))) {
        var reason = reasons.get(i);
        var found =
            reason.hasItem() && !reason.item().isEmpty()
                ? Optional.of(new TableItem(reason.item()))
                : Optional.<TableItem>empty();
        return Optional.of(new WriteResult.ConditionFailed(i, found));
      }
    }
    return Optional.empty();
  }

  private static boolean held(CancellationReason reason) {
    return "TransactionConflict".equals(reason.code());
  }

  private static boolean failed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }

  private static void pauseOrGiveUp(int attempt, RuntimeException cause) {
    if (attempt >= TRIES) {
      throw new ContentionException(cause);
    }
    Backoff.pause(Duration.ofMillis(25), attempt);
  }
}
