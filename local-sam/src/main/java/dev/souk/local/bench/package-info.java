/// How fast this local cloud is, by plain HTTP from another process.
@NullMarked
package dev.souk.local.bench;

import org.jspecify.annotations.NullMarked;
