/// Sellers' public profiles, as they are kept.
@NullMarked
package dev.souk.sellers;

import org.jspecify.annotations.NullMarked;
