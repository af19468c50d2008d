/// The events AWS hands to functions, in the very JSON it hands them in.
@NullMarked
package dev.souk.local.event;

import org.jspecify.annotations.NullMarked;
