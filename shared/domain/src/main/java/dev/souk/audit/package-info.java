/// What the shop's staff did, and to whom.
@NullMarked
package dev.souk.audit;

import org.jspecify.annotations.NullMarked;
