/// Where sockets, what they watch and their tickets are kept, and the way to them.
@NullMarked
package dev.souk.realtime;

import org.jspecify.annotations.NullMarked;
