package dev.souk.local.bucket;

import dev.souk.local.EarlyResponseClient;
import java.net.URI;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Brings `/s3/…` on the public port to S3, streaming both ways, so that a browser has one origin.
/// The path and the `Host` header pass as they came, for both are signed: sign with the public
/// address.
public final class S3ReverseProxy extends ProxyHandler.Reverse {

  public S3ReverseProxy(S3Local s3) {
    this(s3.endpoint());
  }

  /// @param s3 of whose address the port alone counts
  S3ReverseProxy(URI s3) {
    super(request ->
        HttpURI.build(request.getHttpURI())
            .scheme("http")
            .authority("127.0.0.1", s3.getPort())
            .asImmutable());
  }

  /// Takes what is under [S3Local#PATH] and leaves the rest to others.
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    return request.getHttpURI().getPath().startsWith(S3Local.PATH + "/")
        && super.handle(request, response, callback);
  }

  @Override
  protected HttpClient newHttpClient() {
    return EarlyResponseClient.client();
  }

  /// Each request has a connection of its own: S3Proxy closes one whose last request it has not
  /// read to its end, and does not say so in its answer.
  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request toS3) {
    super.addProxyHeaders(request, toS3);
    toS3.headers(it -> it.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE));
  }

  /// An object is passed on as it is, and nobody is told who asked.
  @Override
  protected void configureHttpClient(HttpClient client) {
    super.configureHttpClient(client);
    client.getContentDecoderFactories().clear();
  }
}
