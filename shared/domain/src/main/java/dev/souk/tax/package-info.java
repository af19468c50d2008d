/// What the state takes of a sale.
@NullMarked
package dev.souk.tax;

import org.jspecify.annotations.NullMarked;
