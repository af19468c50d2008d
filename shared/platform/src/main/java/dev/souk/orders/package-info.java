/// Orders in the table.
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;
