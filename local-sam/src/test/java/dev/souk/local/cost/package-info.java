/// What calls cost in DynamoDB, counted over the whole local cloud.
@org.jspecify.annotations.NullMarked
package dev.souk.local.cost;
