package dev.souk.audit;

import java.time.Instant;

/// That someone did something to something. Written in the same transaction as what was done.
///
/// @param actor the principal who did it
/// @param action a word such as `SELLER_SUSPENDED`
/// @param subject the id of what it was done to
public record AuditEntry(String id, String actor, String action, String subject, Instant at) {}
