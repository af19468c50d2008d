/// What is done about the snapshot that AWS Lambda starts functions from.
@NullMarked
package dev.souk.snapshot;

import org.jspecify.annotations.NullMarked;
