/// What the demo market sells.
@NullMarked
package dev.souk.local.demo;

import org.jspecify.annotations.NullMarked;
