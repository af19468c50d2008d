/// DynamoDB Local as a process of its own, on a class path of its own.
@NullMarked
package dev.souk.local.tableserver;

import org.jspecify.annotations.NullMarked;
