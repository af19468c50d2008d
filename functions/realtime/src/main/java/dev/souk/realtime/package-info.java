/// The functions behind the WebSocket API, and those that speak to open sockets.
@NullMarked
package dev.souk.realtime;

import org.jspecify.annotations.NullMarked;
