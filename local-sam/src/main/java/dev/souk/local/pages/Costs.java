package dev.souk.local.pages;

import dev.souk.local.lambda.Around;
import dev.souk.local.lambda.Invocation;
import dev.souk.local.meter.Meter;
import dev.souk.local.meter.Tally;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Puts on every call what it cost in DynamoDB requests and units.
public final class Costs implements Around {
  static final String CALLS = "dynamoCalls";
  static final String READS = "readUnits";
  static final String WRITES = "writeUnits";
  static final String INDEX_WRITES = "indexWriteUnits";

  private final Map<String, Tally> running = new ConcurrentHashMap<>();
  private final LongAdder calls = new LongAdder();

  /// Calls of all functions since the start.
  long calls() {
    return calls.sum();
  }

  @Override
  public void before(Invocation invocation) {
    var tally = new Tally();
    running.put(invocation.id(), tally);
    Meter.begin(tally);
  }

  @Override
  public void after(Invocation invocation) {
    Meter.end();
    var tally = running.remove(invocation.id());
    if (tally != null) {
      var count = tally.count();
      calls.add(count.calls());
      invocation.add(CALLS, count.calls());
      invocation.add(READS, count.readUnits());
      invocation.add(WRITES, count.writeUnits());
      invocation.add(INDEX_WRITES, count.indexWriteUnits());
    }
  }
}
