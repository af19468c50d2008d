package dev.souk.realtime;

/// Whose a ticket is, and the socket opened with it.
///
/// @param role as the access token said it
/// @param session that must be live for as long as the socket is
public record SocketPrincipal(String principal, String role, String session) {}
