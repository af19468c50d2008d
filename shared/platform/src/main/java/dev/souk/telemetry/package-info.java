/// Logs and metrics, one line and one set of figures a call.
@NullMarked
package dev.souk.telemetry;

import org.jspecify.annotations.NullMarked;
