/// Sellers and their standing.
@NullMarked
package dev.souk.sellers;

import org.jspecify.annotations.NullMarked;
