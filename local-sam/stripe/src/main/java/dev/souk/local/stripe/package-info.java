/// Stripe on this machine: the part of its API, its webhooks and its hosted checkout that a shop
/// with one-off payments uses, kept in memory and moved by a clock that tests can move.
///
/// It keeps Stripe's own limits and errors where a shop can meet them. It differs where this says
/// so:
/// - One API version and one key. Only Checkout in payment mode on the hosted page; prices and
///   shipping rates by their data, coupons by id. A parameter of Stripe's that is not acted on, and
///   could change an amount or a state, is refused as unknown instead of being forgotten.
/// - A charge has its balance transaction at once; Stripe may add it some time later.
/// - No tax, no Connect, no saved cards, no search, no updates of sessions and payments.
/// - Webhooks are sent again for three days as in live mode, since tests move the clock.
@NullMarked
package dev.souk.local.stripe;

import org.jspecify.annotations.NullMarked;
