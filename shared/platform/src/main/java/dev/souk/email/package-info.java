/// E-mails, as SES sends them.
@NullMarked
package dev.souk.email;

import org.jspecify.annotations.NullMarked;
