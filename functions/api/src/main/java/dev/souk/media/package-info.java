/// Sellers' images and videos: uploading, looking after and removing them.
@NullMarked
package dev.souk.media;

import org.jspecify.annotations.NullMarked;
