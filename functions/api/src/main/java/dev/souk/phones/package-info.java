/// Phone numbers, as people write them and as they are kept.
@NullMarked
package dev.souk.phones;

import org.jspecify.annotations.NullMarked;
