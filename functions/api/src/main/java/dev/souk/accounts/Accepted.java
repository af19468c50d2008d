package dev.souk.accounts;

import dev.souk.json.Says;

/// An answer that is the same whether or not the address has an account.
@Says("Says that the request was taken, and nothing of what came of it.")
public record Accepted(
    @Says(value = "What to do next.", example = "if that address can be used, look for a letter")
        String message) {}
