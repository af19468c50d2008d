/// The way of what has happened from the table's stream to the shop's event bus.
@NullMarked
package dev.souk.eventbus;

import org.jspecify.annotations.NullMarked;
