/// EventBridge Scheduler on the developer's machine.
@NullMarked
package dev.souk.local.schedule;

import org.jspecify.annotations.NullMarked;
