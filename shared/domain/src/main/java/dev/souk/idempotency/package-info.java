/// Requests that count once however often they arrive.
@NullMarked
package dev.souk.idempotency;

import org.jspecify.annotations.NullMarked;
