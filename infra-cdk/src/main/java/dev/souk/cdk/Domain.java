package dev.souk.cdk;

/// A host name of the shop's own for the site, the API, the sockets and the media.
public sealed interface Domain {
  String host();

  /// Its zone is in Route 53: the certificate and the records are made with the rest.
  record Zoned(String host, String zone, String zoneId) implements Domain {}

  /// Its DNS is elsewhere: the certificate is there already, in us-east-1, and whoever keeps the
  /// DNS points the host at the distribution.
  record Elsewhere(String host, String certificate) implements Domain {}
}
