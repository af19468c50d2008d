package dev.souk.gate;

import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkRequest;

/// Lets no attempt of some callers through, until it is closed.
public final class Wall implements Keeper, AutoCloseable {
  private final BooleanSupplier before;

  private Wall(BooleanSupplier before) {
    this.before = before;
  }

  /// @param before whether the calling thread stands before it
  /// @throws IllegalStateException when there is another keeper
  public static Wall built(BooleanSupplier before) {
    var wall = new Wall(before);
    Gate.keep(wall);
    return wall;
  }

  @Override
  public Fate fate(SdkRequest request) {
    return before.getAsBoolean() ? new Fate.Meets(Fault.FAIL_BEFORE) : Fate.passes();
  }

  @Override
  public void close() {
    Gate.open(this);
  }
}
