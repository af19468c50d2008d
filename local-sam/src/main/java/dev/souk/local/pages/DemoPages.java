package dev.souk.local.pages;

import dev.souk.local.wire.HttpResponses;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The pages and what they load, all from this jar: nothing comes from elsewhere, and the policy
/// they are sent with says so to the browser.
public final class DemoPages extends Handler.Abstract {
  private static final Map<String, String> PAGES =
      Map.of(
          "/",
          "index.html",
          "/orders",
          "orders.html",
          "/demo",
          "demo.html",
          "/shop/payouts",
          "demo.html",
          "/mail",
          "mail.html",
          "/dev",
          "dev.html",
          "/verify",
          "verify.html",
          "/reset",
          "reset.html",
          "/forgot",
          "forgot.html");

  /// One page for every order: its script reads which from the address.
  private static final Pattern ORDER = Pattern.compile("/orders/ord_[0-9a-z]{26}");

  /// The same for sellers.
  private static final Pattern SELLER_ORDER = Pattern.compile("/shop/orders/sor_[0-9a-z]{26}");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var resource =
        request.getMethod().equals("GET")
            ? resource(request.getHttpURI().getPath())
            : Optional.<String>empty();
    if (resource.isEmpty()) {
      return false;
    }
    try (var in = DemoPages.class.getClassLoader().getResourceAsStream(resource.get())) {
      if (in == null) {
        return false;
      }
      answer(response, resource.get(), in.readAllBytes(), callback);
    }
    return true;
  }

  /// A file of a page's.
  ///
  /// @param name whose end says what it is
  static void answer(Response response, String name, byte[] bytes, Callback callback) {
    answer(response, HttpStatus.OK_200, name, bytes, callback);
  }

  static void answer(Response response, int status, String name, byte[] bytes, Callback callback) {
    var type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put("Content-Security-Policy", policy());
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    HttpResponses.bytes(response, status, bytes, callback);
  }

  private static String policy() {
    return "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
        + " frame-ancestors 'none'";
  }

  private static Optional<String> resource(String path) {
    if (SELLER_ORDER.matcher(path).matches()) {
      return Optional.of("pages/seller-order.html");
    }
    var page = PAGES.get(ORDER.matcher(path).matches() ? "/orders" : path);
    if (page != null) {
      return Optional.of("pages/" + page);
    }
    return path.matches("/pages/[a-z0-9-]+(\\.[a-z0-9-]+)+")
        ? Optional.of(path.substring(1))
        : Optional.empty();
  }
}
