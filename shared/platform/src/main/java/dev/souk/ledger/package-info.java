/// The ledger in the table.
@NullMarked
package dev.souk.ledger;

import org.jspecify.annotations.NullMarked;
