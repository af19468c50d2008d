/// Whether the tests can fail: bugs planted one at a time, each of which they are to catch.
@NullMarked
package dev.souk.local.mutation;

import org.jspecify.annotations.NullMarked;
