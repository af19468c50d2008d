/// Requests that count once however often they arrive.
@NullMarked
package dev.souk.once;

import org.jspecify.annotations.NullMarked;
