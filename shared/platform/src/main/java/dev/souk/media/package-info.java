/// Where media are looked up.
@NullMarked
package dev.souk.media;

import org.jspecify.annotations.NullMarked;
