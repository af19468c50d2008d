package dev.souk.http;

import dev.souk.route.PrincipalRole;

/// Who calls, as the authorizer found out: the principal of a live session.
///
/// @param id of the account or guest
/// @param suspended whether the account may only read
public record Caller(String id, PrincipalRole role, String session, boolean suspended) {}
