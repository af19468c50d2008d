/// The gate all calls to the table pass in tests, and what can become of them there.
@org.jspecify.annotations.NullMarked
package dev.souk.faultinjection;
