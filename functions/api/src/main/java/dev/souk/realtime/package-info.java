/// How a browser gets the ticket its socket is opened with.
@NullMarked
package dev.souk.realtime;

import org.jspecify.annotations.NullMarked;
