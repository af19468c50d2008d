/// How sellers get their money: the accounts it is transferred to.
@NullMarked
package dev.souk.payouts;

import org.jspecify.annotations.NullMarked;
