package dev.souk.local.bench;

/// What is done over and over.
///
/// @param name what the table calls it
record Workload(String name, Task idempotency) {

  /// Does it one time.
  interface Task {
    /// @param connection counts from 0; each does one thing at a time
    void on(int connection) throws Exception;
  }
}
