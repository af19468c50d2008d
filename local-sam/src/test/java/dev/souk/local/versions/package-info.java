/// What a release leaves in its tables, kept for those that come after it.
@NullMarked
package dev.souk.local.versions;

import org.jspecify.annotations.NullMarked;
