package dev.souk.store;

import dev.souk.fault.Busy;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
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
public final class Writes {
  private static final int TRIES = 4;

  private final DynamoDbClient client;
  private final DynamoDbTable<Item> puts;
  private final String table;
  private final List<Write> writes = new ArrayList<>();
  private Once once = Once.everyTime();

  Writes(DynamoDbClient client, DynamoDbTable<Item> puts) {
    this.client = client;
    this.puts = puts;
    this.table = puts.tableName();
  }

  public Writes put(Item item, Expression condition) {
    return add(new Write.Put(item, condition));
  }

  public Writes update(Key key, Expression change, Expression condition) {
    return add(new Write.Update(key, change, condition));
  }

  public Writes delete(Key key, Expression condition) {
    return add(new Write.Delete(key, condition));
  }

  public Writes check(Key key, Expression condition) {
    return add(new Write.Check(key, condition));
  }

  public Writes add(Write write) {
    writes.add(write);
    return this;
  }

  /// The request's mark, written with the rest.
  public Writes once(Once once) {
    this.once = once;
    return this;
  }

  public int size() {
    return writes.size();
  }

  /// @throws Repeated when the request's mark is there already
  /// @throws Busy when other writers were in the way every time
  public Committed commit() {
    return switch (once) {
      case Once.EveryTime() -> writes.size() == 1 ? alone(writes.getFirst()) : together(writes);
      case Once.Marked marked -> {
        var all = new ArrayList<Write>(writes);
        all.add(new Write.Put(OnceItems.item(marked), OnceItems.unmarked(marked.at())));
        yield together(all);
      }
    };
  }

  private Committed alone(Write write) {
    var mark = UUID.randomUUID().toString().substring(24);
    try {
      return inTurn(() -> sent(write, mark));
    } catch (ConditionalCheckFailedException e) {
      return refused(0, e.hasItem() ? e.item() : Map.of(), mark);
    }
  }

  private Committed sent(Write write, String mark) {
    switch (write) {
      case Write.Put put -> puts.putItem(Requests.put(put, mark));
      case Write.Update update -> client.updateItem(Requests.update(table, update, mark).build());
      case Write.Delete delete -> client.deleteItem(Requests.delete(table, delete));
      case Write.Check check ->
          throw new IllegalStateException("a check alone writes nothing: " + check.key());
    }
    return new Committed.Done();
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
  private static Committed refused(int index, Map<String, AttributeValue> found, String mark) {
    if (found.isEmpty()) {
      return new Committed.Refused(index, Optional.empty());
    }
    var item = new Item(found);
    return mark.equals(item.textOrNull("w"))
        ? new Committed.Done()
        : new Committed.Refused(index, Optional.of(item));
  }

  Optional<Item> updated(Write.Update update) {
    var mark = UUID.randomUUID().toString().substring(24);
    try {
      var request = Requests.update(table, update, mark).returnValues(ReturnValue.ALL_NEW).build();
      return Optional.of(new Item(inTurn(() -> client.updateItem(request)).attributes()));
    } catch (ConditionalCheckFailedException e) {
      var applied = e.hasItem() && mark.equals(new Item(e.item()).textOrNull("w"));
      return applied ? Optional.of(new Item(e.item())) : Optional.empty();
    }
  }

  private Committed together(List<Write> all) {
    var request =
        TransactWriteItemsRequest.builder()
            .transactItems(all.stream().map(each -> Requests.part(table, each)).toList())
            .clientRequestToken(UUID.randomUUID().toString())
            .build();
    for (var attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request);
        return new Committed.Done();
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
  private Optional<Committed> refused(List<CancellationReason> reasons) {
    var marked = reasons.size() > writes.size();
    if (marked && failed(reasons.getLast())) {
      throw new Repeated();
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
                ? Optional.of(new Item(reason.item()))
                : Optional.<Item>empty();
        return Optional.of(new Committed.Refused(i, found));
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
      throw new Busy(cause);
    }
    Backoff.pause(Duration.ofMillis(25), attempt);
  }
}
