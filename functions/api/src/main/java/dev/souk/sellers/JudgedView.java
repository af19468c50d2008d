package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.json.Says;

/// What became of a decision on a seller.
@Says("A seller's standing after a decision.")
public record JudgedView(
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Where the seller stands.", example = "suspended") Standing status,
    @Says("Whether every product has followed; the rest follows within minutes.")
        boolean settled) {}
