package dev.souk.json;

/// One thing wrong with a request.
///
/// @param pointer where, as a JSON pointer into the body (RFC 6901), or the name of a parameter
/// @param code what, a stable word: `required`, `unknown`, `type`, `min`, `max`, `pattern`, …
/// @param detail the same for a person; never repeats a value the sender might not want in a log
@Description("One field error.")
public record FieldError(
    @Description(
            value = "Location: a JSON pointer into the body, or the name of a parameter.",
            example = "/lines/0/quantity")
        String pointer,
    @Description(value = "Stable machine-readable code.", example = "max") String code,
    @Description(value = "Human-readable explanation.", example = "at most 2") String detail) {}
