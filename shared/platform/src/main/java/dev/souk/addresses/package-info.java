/// Address books, as they are kept.
@NullMarked
package dev.souk.addresses;

import org.jspecify.annotations.NullMarked;
