/// How money for orders is taken and given back.
@NullMarked
package dev.souk.payments;

import org.jspecify.annotations.NullMarked;
