/// The caller's own address book.
@NullMarked
package dev.souk.addresses;

import org.jspecify.annotations.NullMarked;
