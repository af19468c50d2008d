/// The gate calls of functions pass in tests, and the faults they can meet there.
@org.jspecify.annotations.NullMarked
package dev.souk.local.gate;
