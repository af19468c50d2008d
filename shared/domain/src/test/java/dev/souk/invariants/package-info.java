/// What must hold of a market whatever was done to it.
@NullMarked
package dev.souk.invariants;

import org.jspecify.annotations.NullMarked;
