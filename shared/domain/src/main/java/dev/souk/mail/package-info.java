/// Letters to people.
@NullMarked
package dev.souk.mail;

import org.jspecify.annotations.NullMarked;
