/// Stripe on this machine: the part of its API, its webhooks and its hosted checkout that a shop
/// with one-off payments uses, kept in memory and moved by a clock that tests can move.
@NullMarked
package dev.souk.local.stripe;

import org.jspecify.annotations.NullMarked;
