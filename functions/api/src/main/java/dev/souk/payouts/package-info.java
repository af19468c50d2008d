/// How sellers are paid.
@NullMarked
package dev.souk.payouts;

import org.jspecify.annotations.NullMarked;
