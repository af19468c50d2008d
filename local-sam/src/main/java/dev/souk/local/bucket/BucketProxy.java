package dev.souk.local.bucket;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Brings `/s3/…` on the public port to S3, streaming both ways, so that a browser has one origin.
/// The path and the `Host` header pass as they came, for both are signed: sign with the public
/// address.
public final class BucketProxy extends ProxyHandler.Reverse {

  public BucketProxy(S3Local s3) {
    var port = s3.endpoint().getPort();
    super(request ->
        HttpURI.build(request.getHttpURI())
            .scheme("http")
            .authority("127.0.0.1", port)
            .asImmutable());
  }

  /// Takes what is under [S3Local#PATH] and leaves the rest to others.
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    return request.getHttpURI().getPath().startsWith(S3Local.PATH + "/")
        && super.handle(request, response, callback);
  }

  /// An object is passed on as it is, and nobody is told who asked.
  @Override
  protected void configureHttpClient(HttpClient client) {
    super.configureHttpClient(client);
    client.getContentDecoderFactories().clear();
  }
}
