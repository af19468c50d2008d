/// The functions that open images: checks them, and draws the sizes they are served in.
@NullMarked
package dev.souk.media;

import org.jspecify.annotations.NullMarked;
