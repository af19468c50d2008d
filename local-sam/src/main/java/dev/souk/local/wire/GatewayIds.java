package dev.souk.local.wire;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids as API Gateway makes them for requests, messages and connections: 15 characters of base64
/// and an `=`, such as `L0SM9cOFvHcCIhw=`.
public final class GatewayIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private GatewayIds() {}

  public static String next() {
    var bytes = new byte[11];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
