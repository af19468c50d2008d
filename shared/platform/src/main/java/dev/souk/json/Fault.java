package dev.souk.json;

/// One thing wrong with a request.
///
/// @param pointer where, as a JSON pointer into the body (RFC 6901), or the name of a parameter
/// @param code what, a stable word: `required`, `unknown`, `type`, `min`, `max`, `pattern`, …
/// @param detail the same for a person; never repeats a value the sender might not want in a log
@Says("One thing wrong with a request.")
public record Fault(
    @Says(
            value = "Where: a JSON pointer into the body, or the name of a parameter.",
            example = "/lines/0/quantity")
        String pointer,
    @Says(value = "What, as a stable word.", example = "max") String code,
    @Says(value = "The same for a person.", example = "at most 2") String detail) {}
