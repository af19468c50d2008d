/// Requests nobody should send, sent to the whole local cloud.
@org.jspecify.annotations.NullMarked
package dev.souk.local.fuzz;
