package dev.souk.local.pages;

import dev.souk.local.lambda.Invocation;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.local.meter.CapacityTally;
import dev.souk.local.meter.CurrentCapacityTally;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Puts on every call what it cost in DynamoDB requests and units.
public final class InvocationCosts implements InvocationListener {
  static final String CALLS = "dynamoDbRequests";
  static final String READS = "readUnits";
  static final String WRITES = "writeUnits";
  static final String INDEX_WRITES = "indexWriteUnits";

  private final Map<String, CapacityTally> running = new ConcurrentHashMap<>();
  private final LongAdder calls = new LongAdder();

  /// Calls of all functions since the start.
  long calls() {
    return calls.sum();
  }

  @Override
  public void before(Invocation invocation) {
    var tally = new CapacityTally();
    running.put(invocation.id(), tally);
    CurrentCapacityTally.attach(tally);
  }

  @Override
  public void after(Invocation invocation) {
    CurrentCapacityTally.detach();
    var tally = running.remove(invocation.id());
    if (tally != null) {
      var snapshot = tally.count();
      calls.add(snapshot.calls());
      invocation.add(CALLS, snapshot.calls());
      invocation.add(READS, snapshot.readUnits());
      invocation.add(WRITES, snapshot.writeUnits());
      invocation.add(INDEX_WRITES, snapshot.indexWriteUnits());
    }
  }
}
