/// JSON and bytes as all the front doors read and write them.
@NullMarked
package dev.souk.local.wire;

import org.jspecify.annotations.NullMarked;
