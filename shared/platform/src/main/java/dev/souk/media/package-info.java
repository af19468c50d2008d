/// Where media and their files are kept.
@NullMarked
package dev.souk.media;

import org.jspecify.annotations.NullMarked;
