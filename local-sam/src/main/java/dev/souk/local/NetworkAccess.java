package dev.souk.local;

import dev.souk.http.AllowedOrigins;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From where the local cloud can be used.
///
/// @param host the address to listen on
/// @param names further names it answers to, in lower case
/// @param origins of pages that may call and open sockets, beside its own and those of localhost
/// @param pages where the shop's pages are: e-mails and checkouts lead there; empty for its own
public record NetworkAccess(
    String host, Set<String> names, List<String> origins, Optional<URI> pages) {
  static final String LOOPBACK = "127.0.0.1";

  /// Pages on a development server of this machine, on whichever port it chose.
  private static final List<String> DEVELOPMENT =
      List.of(
          "http://localhost:*",
          "https://localhost:*",
          "http://127.0.0.1:*",
          "https://127.0.0.1:*",
          "http://[::1]:*");

  private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

  /// Reached from this machine alone, by its own pages and any development server's.
  static final NetworkAccess LOCAL =
      new NetworkAccess(LOOPBACK, Set.of(), List.of(), Optional.empty());

  public NetworkAccess {
    names = Set.copyOf(names);
    origins = List.copyOf(origins);
  }

  /// Whether a request to `name` is meant for the local cloud. Where it listens on every address of
  /// the machine, any address is: a page that was loaded from an address has no name to rebind.
  ///
  /// @param name in lower case, an IPv6 address in brackets or without
  boolean acceptsHost(String name) {
    var bare = name.replaceAll("^\\[|]$", "");
    return bare.equals("localhost")
        || bare.endsWith(".localhost")
        || bare.matches("127(\\.\\d{1,3}){3}")
        || bare.equals("::1")
        || bare.equals("0:0:0:0:0:0:0:1")
        || bare.equals(host.toLowerCase(Locale.ROOT))
        || names.contains(bare)
        || (WILDCARDS.contains(host)
            && bare.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*"));
  }

  /// Where e-mails, checkouts and tokens lead: without a slash at the end.
  ///
  /// @param own of the local cloud, such as `http://localhost:8080`
  String site(String own) {
    return pages.map(it -> it.toString().replaceFirst("/+$", "")).orElse(own);
  }

  /// Whose pages may call and open sockets.
  ///
  /// @param own of the local cloud
  AllowedOrigins allowed(String own) {
    var pagesOrigin = pages.map(it -> it.getScheme() + "://" + it.getAuthority()).stream();
    return new AllowedOrigins(
        Stream.of(Stream.of(own), DEVELOPMENT.stream(), origins.stream(), pagesOrigin)
            .flatMap(it -> it)
            .distinct()
            .toList());
  }
}
