/// What is sold: categories, products, their variants and prices, and the lists they stand in.
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;
