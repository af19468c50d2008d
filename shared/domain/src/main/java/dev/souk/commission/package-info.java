/// What the market keeps of what is sold on it, by which rule, and the VAT on it.
@NullMarked
package dev.souk.commission;

import org.jspecify.annotations.NullMarked;
