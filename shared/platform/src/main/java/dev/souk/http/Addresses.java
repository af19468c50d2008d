package dev.souk.http;

/// Source addresses as they are counted: an IPv6 subscriber has a whole /64 (RFC 6177), so it
/// counts as one.
final class Addresses {
  private Addresses() {}

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    var head = address.split("::", 2)[0].split(":", -1);
    var groups = new StringBuilder();
    for (var i = 0; i < 4; i++) {
      groups.append(i < head.length ? head[i] : "0").append(':');
    }
    return groups + ":/64";
  }
}
