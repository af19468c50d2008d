/// The vocabulary every function describes itself with.
@NullMarked
package dev.souk.route;

import org.jspecify.annotations.NullMarked;
