package dev.souk.faultinjection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Rejects what DynamoDB rejects and DynamoDB Local does not: a transaction that writes or checks
/// an item which is part of another one under way (Developer Guide, "Transaction conflict
/// handling"). The first so many wait for each other, so that all of them are under way at once.
/// Until it is closed.
public final class TransactionConflicts implements CallInterceptor, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch all;
  private final Map<String, Set<String>> underWay = new HashMap<>();
  private final List<String> conflicts = new ArrayList<>();

  private TransactionConflicts(int transactions) {
    this.all = new CountDownLatch(transactions);
  }

  /// @throws IllegalStateException when there is another keeper
  public static TransactionConflicts of(int transactions) {
    var transactionConflicts = new TransactionConflicts(transactions);
    InterceptedCalls.keep(transactionConflicts);
    return transactionConflicts;
  }

  @Override
  public Fate fate(SdkRequest request) {
    if (!(request instanceof TransactWriteItemsRequest transaction)) {
      return Fate.passes();
    }
    var begun = begun(transaction);
    all.countDown();
    await();
    return begun ? Fate.passes() : new Fate.Meets(InjectedFault.CONFLICT);
  }

  private synchronized boolean begun(TransactWriteItemsRequest transaction) {
    var items =
        transaction.transactItems().stream()
            .map(TransactionConflicts::item)
            .collect(Collectors.toSet());
    var held = new HashSet<String>();
    underWay.values().forEach(held::addAll);
    held.retainAll(items);
    conflicts.addAll(held);
    if (held.isEmpty()) {
      underWay.put(transaction.clientRequestToken(), items);
    }
    return held.isEmpty();
  }

  private static String item(TransactWriteItem each) {
    if (each.put() != null) {
      return name(each.put().item());
    }
    if (each.update() != null) {
      return name(each.update().key());
    }
    return name(each.delete() != null ? each.delete().key() : each.conditionCheck().key());
  }

  private static String name(Map<String, AttributeValue> key) {
    return Objects.requireNonNull(key.get("pk")).s()
        + " "
        + Objects.requireNonNull(key.get("sk")).s();
  }

  private void await() {
    try {
      if (!all.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody came any more");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void answered(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest transaction) {
      underWay.remove(transaction.clientRequestToken());
    }
  }

  /// Partition and sort key of the items that others were rejected for, once for each rejection.
  public synchronized List<String> conflicts() {
    return List.copyOf(conflicts);
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
