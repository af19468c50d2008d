package dev.souk.json;

/// One thing wrong with a request.
///
/// @param pointer where, as a JSON pointer into the body (RFC 6901), or the name of a parameter
/// @param code what, a stable word: `required`, `unknown`, `type`, `min`, `max`, `pattern`, …
/// @param detail the same for a person; never repeats a value the sender might not want in a log
public record Fault(String pointer, String code, String detail) {}
