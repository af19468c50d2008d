/// The proof that what is packaged is what runs: functions under AWS's own runtime client.
@org.jspecify.annotations.NullMarked
package dev.souk.packages;
