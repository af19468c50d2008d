/// Tax rates, from a table.
@NullMarked
package dev.souk.tax;

import org.jspecify.annotations.NullMarked;
