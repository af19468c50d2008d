/// The few exceptions that are part of a port's promise.
@NullMarked
package dev.souk.error;

import org.jspecify.annotations.NullMarked;
