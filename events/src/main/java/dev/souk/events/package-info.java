/// What Souk tells others.
@NullMarked
package dev.souk.events;

import org.jspecify.annotations.NullMarked;
