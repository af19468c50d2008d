package dev.souk.local.meter;

/// What one request cost.
record Cost(double reads, double writes, double indexWrites) {
  static final Cost NONE = new Cost(0, 0, 0);

  static Cost ofReads(double units) {
    return new Cost(units, 0, 0);
  }

  static Cost ofWrites(double units) {
    return new Cost(0, units, 0);
  }

  Cost plus(Cost other) {
    return new Cost(reads + other.reads, writes + other.writes, indexWrites + other.indexWrites);
  }
}
