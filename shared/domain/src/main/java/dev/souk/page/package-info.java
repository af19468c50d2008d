/// Lists read a page at a time.
@NullMarked
package dev.souk.page;

import org.jspecify.annotations.NullMarked;
