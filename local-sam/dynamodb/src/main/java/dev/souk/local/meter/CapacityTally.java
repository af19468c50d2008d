package dev.souk.local.meter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the requests made for one invocation have cost so far; threads may add to it together.
public final class CapacityTally {
  private final Map<String, Integer> requests = new TreeMap<>();
  private double readUnits;
  private double writeUnits;
  private double indexWriteUnits;

  /// A tally at one moment.
  ///
  /// @param requests how many of each operation, by the API's name of it
  /// @param writeUnits of tables alone
  /// @param indexWriteUnits of their indexes, which the table's write brings with it
  public record Snapshot(
      Map<String, Integer> requests, double readUnits, double writeUnits, double indexWriteUnits) {

    public Snapshot {
      requests = Collections.unmodifiableMap(new TreeMap<>(requests));
    }

    /// All requests, whatever their operation.
    public int calls() {
      return requests.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public synchronized Snapshot count() {
    return new Snapshot(requests, readUnits, writeUnits, indexWriteUnits);
  }

  synchronized void add(String operation, ConsumedUnits consumedUnits) {
    requests.merge(operation, 1, Integer::sum);
    readUnits += consumedUnits.reads();
    writeUnits += consumedUnits.writes();
    indexWriteUnits += consumedUnits.indexWrites();
  }
}
