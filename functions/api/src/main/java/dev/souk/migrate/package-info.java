/// What brings the items of a release to the shape of the next.
@NullMarked
package dev.souk.migrate;

import org.jspecify.annotations.NullMarked;
