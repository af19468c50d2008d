/// DynamoDB on the developer's machine: the process, and the tables in it.
@NullMarked
package dev.souk.local.table;

import org.jspecify.annotations.NullMarked;
