/// SQS on the developer's machine, as far as functions see it.
@NullMarked
package dev.souk.local.queue;

import org.jspecify.annotations.NullMarked;
