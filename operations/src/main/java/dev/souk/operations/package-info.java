/// What an operator does to a deployed market, from a shell with rights of their own.
@org.jspecify.annotations.NullMarked
package dev.souk.operations;
