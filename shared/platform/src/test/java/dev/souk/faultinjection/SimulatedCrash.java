package dev.souk.faultinjection;

/// The end of a process in the midst of its work: nothing that is written to handle exceptions
/// handles it.
public final class SimulatedCrash extends Error {
  private static final long serialVersionUID = 1L;

  SimulatedCrash() {
    super("killed at the gate", null, false, false);
  }
}
