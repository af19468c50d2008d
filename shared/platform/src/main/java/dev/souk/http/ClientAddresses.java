package dev.souk.http;

/// Where requests come from, as limits count them. API Gateway sees CloudFront, which stands before
/// it, so many visitors have one address there. Their own comes in a header that CloudFront writes
/// anew at each request, and is believed beside the [CloudFrontKey] that CloudFront alone sends:
/// where it may be gone round at all, whoever does is counted by the address API Gateway saw.
public final class ClientAddresses {
  /// The header with the visitor's address.
  public static final String ADDRESS = "x-souk-client-address";

  private final CloudFrontKey key;

  public ClientAddresses(CloudFrontKey key) {
    this.key = key;
  }

  /// Whether a request may be looked at: false for one that went round CloudFront where none may.
  boolean admits(HttpEvent event) {
    return key.admits(event.header(CloudFrontKey.HEADER));
  }

  /// The network a request comes from: an IPv4 address, or an IPv6 subscriber's /64.
  String network(HttpEvent event) {
    return IpPrefixes.network(address(event));
  }

  /// The network around it: an IPv4 /24 or an IPv6 /48.
  String site(HttpEvent event) {
    return IpPrefixes.site(address(event));
  }

  private String address(HttpEvent event) {
    var told = event.header(ADDRESS).filter(_ -> key.matches(event.header(CloudFrontKey.HEADER)));
    return told.orElse(event.sourceIp());
  }
}
