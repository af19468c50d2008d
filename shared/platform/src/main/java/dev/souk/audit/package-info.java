/// The audit log, as it is kept.
@NullMarked
package dev.souk.audit;

import org.jspecify.annotations.NullMarked;
