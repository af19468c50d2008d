/// What is looked at when everything else has been tested: this package comes last of those that
/// use the local cloud.
@NullMarked
package dev.souk.local.coverage;

import org.jspecify.annotations.NullMarked;
