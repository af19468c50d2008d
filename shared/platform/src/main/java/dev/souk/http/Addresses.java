package dev.souk.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Source addresses as they are counted: an IPv6 subscriber has a whole /64 (RFC 6177), so it
/// counts as one.
final class Addresses {
  private Addresses() {}

  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, 8) + "/64"
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
