/// One event for every function, as AWS would send it.
@NullMarked
package dev.souk.sample;

import org.jspecify.annotations.NullMarked;
