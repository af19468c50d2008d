package dev.souk.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Source addresses as they are counted.
final class IpPrefixes {
  private IpPrefixes() {}

  /// An IPv4 address, or an IPv6 subscriber's /64, since all of it is theirs (RFC 6177).
  static String network(String address) {
    return cut(address, 32, 64);
  }

  /// The network around it: as much as one customer of a provider may have of IPv6 (a /48, RFC
  /// 6177), and as many IPv4 addresses as are rented together (a /24).
  static String site(String address) {
    return cut(address, 24, 48);
  }

  private static String cut(String address, int four, int six) {
    try {
      var literal = InetAddress.ofLiteral(address);
      var bits = literal instanceof Inet6Address ? six : four;
      return bits == 32
          ? address
          : HexFormat.of().formatHex(literal.getAddress(), 0, bits / 8) + "/" + bits;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
