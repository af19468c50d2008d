/// What a need permits, word by word.
@NullMarked
package dev.souk.grants;

import org.jspecify.annotations.NullMarked;
