package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

/// Where requests come from, as limits count them. API Gateway sees CloudFront, which stands before
/// it, so many visitors have one address there. Their own comes in a header that CloudFront writes
/// anew at each request, and is believed beside the key that CloudFront alone sends: whoever goes
/// round it is counted by the address API Gateway saw.
public final class Visitors {
  /// The header with the visitor's address.
  public static final String ADDRESS = "x-souk-visitor";

  /// The header with the key.
  public static final String KEY = "x-souk-front-key";

  private final Supplier<String> key;

  /// @param key asked for only when a request claims to come through CloudFront
  public Visitors(Supplier<String> key) {
    this.key = key;
  }

  /// The network a request comes from: an IPv4 address, or an IPv6 subscriber's /64.
  String network(HttpEvent event) {
    var told = event.header(ADDRESS).filter(_ -> event.header(KEY).filter(this::ours).isPresent());
    return Addresses.network(told.orElse(event.sourceIp()));
  }

  private boolean ours(String claimed) {
    return MessageDigest.isEqual(bytes(claimed), bytes(key.get()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
