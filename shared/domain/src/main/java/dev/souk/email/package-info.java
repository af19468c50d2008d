/// E-mails to people.
@NullMarked
package dev.souk.email;

import org.jspecify.annotations.NullMarked;
