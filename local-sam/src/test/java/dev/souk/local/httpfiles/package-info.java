/// The requests under `events/http`, sent as a person clicks them.
@NullMarked
package dev.souk.local.httpfiles;

import org.jspecify.annotations.NullMarked;
