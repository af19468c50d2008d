/// The table: every key on one screen, and writes that say their condition.
@NullMarked
package dev.souk.store;

import org.jspecify.annotations.NullMarked;
