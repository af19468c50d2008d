/// What the codes of problems mean.
@NullMarked
package dev.souk.problems;

import org.jspecify.annotations.NullMarked;
