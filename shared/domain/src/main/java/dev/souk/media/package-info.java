/// Images and videos of products: what may be uploaded, and what the bytes of a file say it is.
@NullMarked
package dev.souk.media;

import org.jspecify.annotations.NullMarked;
