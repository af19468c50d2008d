/// Registration, log-in, sessions and what people keep about themselves.
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;
