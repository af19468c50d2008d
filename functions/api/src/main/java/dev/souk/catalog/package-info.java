/// Categories, products, variants, prices and lists.
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;
