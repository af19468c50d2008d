/// The event source mapping between the table's stream and its readers.
@NullMarked
package dev.souk.local.stream;

import org.jspecify.annotations.NullMarked;
