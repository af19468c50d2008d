/// Who people are to the shop: accounts, their secrets, and the sessions in which they act.
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;
