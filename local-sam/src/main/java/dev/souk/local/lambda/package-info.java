/// AWS Lambda in one process: the same classes, events, time-outs and errors.
@NullMarked
package dev.souk.local.lambda;

import org.jspecify.annotations.NullMarked;
