/// Where people want their goods sent.
@NullMarked
package dev.souk.addresses;

import org.jspecify.annotations.NullMarked;
