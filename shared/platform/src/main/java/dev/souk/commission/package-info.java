/// Commission rules and sellers' tax profiles in the table.
@NullMarked
package dev.souk.commission;

import org.jspecify.annotations.NullMarked;
