/// Money on the wire.
@NullMarked
package dev.souk.money;

import org.jspecify.annotations.NullMarked;
