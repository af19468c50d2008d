/// How items of a release become those of the next.
@NullMarked
package dev.souk.migrate;

import org.jspecify.annotations.NullMarked;
