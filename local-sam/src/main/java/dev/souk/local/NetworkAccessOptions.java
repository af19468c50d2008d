package dev.souk.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers from the command line from where the local cloud can be used.
final class NetworkAccessOptions {
  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|[0-9a-fA-F.]*:[0-9a-fA-F.:]*");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?");
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");
  private static final Pattern PAGES =
      Pattern.compile("https?://[a-zA-Z0-9.-]+(:\\d{1,5})?(/[a-zA-Z0-9._~/-]*)?");

  private String host = NetworkAccess.LOOPBACK;
  private final TreeSet<String> names = new TreeSet<>();
  private final List<String> origins = new ArrayList<>();
  private Optional<URI> pages = Optional.empty();

  NetworkAccess build() {
    return new NetworkAccess(host, names, origins, pages);
  }

  void host(@Nullable String text) throws UpOptions.InvalidOption {
    if (text != null && ADDRESS.matcher(text).matches()) {
      host = text;
    } else if (text != null && NAME.matcher(text).matches()) {
      names.add(text.toLowerCase(Locale.ROOT));
    } else {
      throw new UpOptions.InvalidOption(
          "--host takes an address of this machine, such as 0.0.0.0, or a name to answer to");
    }
  }

  void origin(@Nullable String text) throws UpOptions.InvalidOption {
    if (text == null || !ORIGIN.matcher(text).matches()) {
      throw new UpOptions.InvalidOption(
          "--origin takes an origin as browsers write it, such as https://shop.test:3000, without a"
              + " path");
    }
    origins.add(text);
  }

  void pages(@Nullable String text) throws UpOptions.InvalidOption {
    if (text == null || !PAGES.matcher(text).matches()) {
      throw new UpOptions.InvalidOption("--pages takes an address, such as http://localhost:5173");
    }
    pages = Optional.of(URI.create(text));
  }
}
