/// The functions that bring what has happened to the shop's event bus.
@NullMarked
package dev.souk.eventbus;

import org.jspecify.annotations.NullMarked;
