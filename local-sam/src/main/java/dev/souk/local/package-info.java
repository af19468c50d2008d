/// The local cloud: everything AWS does for Souk, on one port of one machine.
@NullMarked
package dev.souk.local;

import org.jspecify.annotations.NullMarked;
