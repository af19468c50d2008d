package dev.souk.cdk;

/// A host name of the shop's own for the site, the API, the sockets and the media.
public sealed interface CustomDomain {
  String host();

  /// Its zone is in Route 53: the certificate and the records are made with the rest.
  record Route53(String host, String zone, String zoneId) implements CustomDomain {}

  /// Its DNS is elsewhere: the certificate is there already, in us-east-1, and whoever keeps the
  /// DNS points the host at the distribution.
  record ExternalDns(String host, String certificate) implements CustomDomain {}
}
