package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.json.Description;

/// What became of a decision on a seller.
@Description("A seller's status after suspension or reinstatement.")
public record SellerStatusView(
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Status of the seller.", example = "suspended") AccountStatus status,
    @Description(
            "Whether all products have been updated; otherwise the rest follows within minutes.")
        boolean productsUpdated) {}
