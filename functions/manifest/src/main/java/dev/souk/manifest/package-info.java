/// Every function there is, and the documents made from that.
@NullMarked
package dev.souk.manifest;

import org.jspecify.annotations.NullMarked;
