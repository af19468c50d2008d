/// Where sellers' profiles are kept.
@NullMarked
package dev.souk.sellers;

import org.jspecify.annotations.NullMarked;
