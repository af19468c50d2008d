/// Where categories, products and lists are kept.
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;
