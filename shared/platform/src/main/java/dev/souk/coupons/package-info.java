/// Coupons in the table.
@NullMarked
package dev.souk.coupons;

import org.jspecify.annotations.NullMarked;
