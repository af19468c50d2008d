package dev.souk.local;

import dev.souk.local.wire.HttpResponses;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/// Answers only who calls the local cloud by a name of its own: `localhost`, a loopback address,
/// the name a container has for this machine, and what `--host` says. A page whose name is pointed
/// at the loopback address after it was loaded (DNS rebinding) shows that name in `Host`, and would
/// otherwise read the mailbox, the tables and the secrets; it gets 421 (RFC 9110, section 15.5.20).
/// Nor may a foreign page change anything on the pages of the local cloud itself.
final class HostHeaderCheck extends Handler.Wrapper {
  /// Nobody can have it in the public DNS: `.internal` is reserved (ICANN resolution
  /// 2024.07.29.06).
  private static final String CONTAINER_HOSTS = "host.docker.internal";

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final NetworkAccess networkAccess;

  HostHeaderCheck(NetworkAccess networkAccess, Handler checked) {
    super(checked);
    this.networkAccess = networkAccess;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!known(request)) {
      HttpResponses.message(
          response,
          HttpStatus.MISDIRECTED_REQUEST_421,
          "The local cloud answers to localhost alone. To be called by another name, start it with --host NAME",
          callback);
      return true;
    }
    if (isForeignOrigin(request)) {
      HttpResponses.message(
          response, 403, "Forbidden: this is for the local cloud's own pages", callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /// Both what the request line names, if it does, and what `Host` does. Who names nothing, as in
  /// HTTP/1.0, is no browser.
  private boolean known(Request request) {
    var named = Optional.ofNullable(request.getHttpURI().getHost());
    var header =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST))
            .flatMap(HostHeaderCheck::host);
    return named.map(this::isOwnOrigin).orElse(true) && header.map(this::isOwnOrigin).orElse(true);
  }

  private static Optional<String> host(String header) {
    return header.isBlank() ? Optional.empty() : Optional.of(new HostPort(header).getHost());
  }

  private boolean isOwnOrigin(String host) {
    var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return name.equals(CONTAINER_HOSTS) || networkAccess.acceptsHost(name);
  }

  /// Fetch Metadata (W3C), which every browser sends to a loopback address.
  private static boolean isForeignOrigin(Request request) {
    var from = request.getHeaders().get("Sec-Fetch-Site");
    return from != null
        && !OWN_PAGES.contains(from)
        && !SAFE_METHODS.contains(request.getMethod())
        && request.getHttpURI().getPath().startsWith("/dev/");
  }
}
