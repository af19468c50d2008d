/// Commission rules for admins, and what sellers state for the VAT on commission.
@NullMarked
package dev.souk.commission;

import org.jspecify.annotations.NullMarked;
