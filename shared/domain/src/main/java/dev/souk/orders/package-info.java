/// Orders: what was bought, what has become of it, and the money in it.
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;
