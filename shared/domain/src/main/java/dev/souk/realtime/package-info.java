/// Browsers that hold a socket, what they watch, and who tells them.
@NullMarked
package dev.souk.realtime;

import org.jspecify.annotations.NullMarked;
