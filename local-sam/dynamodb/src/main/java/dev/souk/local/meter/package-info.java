/// What requests to DynamoDB cost, counted by the invocation they are made for.
@NullMarked
package dev.souk.local.meter;

import org.jspecify.annotations.NullMarked;
