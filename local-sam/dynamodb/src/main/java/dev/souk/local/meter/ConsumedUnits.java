package dev.souk.local.meter;

/// What one request cost.
record ConsumedUnits(double reads, double writes, double indexWrites) {
  static final ConsumedUnits NONE = new ConsumedUnits(0, 0, 0);

  static ConsumedUnits ofReads(double units) {
    return new ConsumedUnits(units, 0, 0);
  }

  static ConsumedUnits ofWrites(double units) {
    return new ConsumedUnits(0, units, 0);
  }

  ConsumedUnits plus(ConsumedUnits other) {
    return new ConsumedUnits(
        reads + other.reads, writes + other.writes, indexWrites + other.indexWrites);
  }
}
