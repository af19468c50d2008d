/// Letters, as SES sends them.
@NullMarked
package dev.souk.mail;

import org.jspecify.annotations.NullMarked;
