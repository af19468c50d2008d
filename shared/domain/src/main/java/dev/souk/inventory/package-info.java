/// What is in stock, and how that came about.
@NullMarked
package dev.souk.inventory;

import org.jspecify.annotations.NullMarked;
