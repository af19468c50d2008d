/// What names an object.
@NullMarked
package dev.souk.id;

import org.jspecify.annotations.NullMarked;
