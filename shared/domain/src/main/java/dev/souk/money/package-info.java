/// Amounts and how they are split.
@NullMarked
package dev.souk.money;

import org.jspecify.annotations.NullMarked;
