package dev.souk.accounts;

import dev.souk.json.Description;

/// An answer that is the same whether or not the address has an account.
@Description("Acknowledges the request without revealing its outcome.")
public record RequestAcceptedView(
    @Description(
            value = "What to do next.",
            example = "if that address can be used, look for a letter")
        String message) {}
