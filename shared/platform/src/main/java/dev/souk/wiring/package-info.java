/// The composition root: where functions get what they stand on.
@NullMarked
package dev.souk.wiring;

import org.jspecify.annotations.NullMarked;
