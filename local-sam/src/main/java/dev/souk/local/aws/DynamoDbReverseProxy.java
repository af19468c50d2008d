package dev.souk.local.aws;

import dev.souk.local.EarlyResponseClient;
import java.net.URI;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Brings [#PATH] on the public port to the tables, whose own port is another at each start: for
/// functions that run elsewhere, as in `sam local`.
public final class DynamoDbReverseProxy extends ProxyHandler.Reverse {
  public static final String PATH = "/aws/dynamodb";

  /// @param tables where DynamoDB Local listens; it verifies no signature, so its path may change
  public DynamoDbReverseProxy(URI tables) {
    super(request ->
        HttpURI.build(request.getHttpURI())
            .scheme("http")
            .authority(tables.getHost(), tables.getPort())
            .path("/")
            .asImmutable());
  }

  @Override
  protected HttpClient newHttpClient() {
    return EarlyResponseClient.client();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = request.getHttpURI().getPath();
    return (path.equals(PATH) || path.equals(PATH + "/"))
        && super.handle(request, response, callback);
  }
}
