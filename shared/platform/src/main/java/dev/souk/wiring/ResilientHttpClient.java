package dev.souk.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/// The HTTP client of every AWS client, by the JDK's `HttpURLConnection`. That one throws a
/// `NullPointerException` where its connection breaks at a bad moment, and the SDK's client wraps
/// what was lost while a body was to be sent ("Unexpected end of file from server") so that it is
/// not tried again; here both are the lost connection they are, which the SDK tries again.
public final class ResilientHttpClient implements SdkHttpClient {
  private final SdkHttpClient client;

  ResilientHttpClient(SdkHttpClient client) {
    this.client = client;
  }

  public static SdkHttpClient.Builder<?> builder() {
    return new Builder();
  }

  private static final class Builder implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new ResilientHttpClient(UrlConnectionHttpClient.builder().buildWithDefaults(defaults));
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          return prepared.call();
        } catch (NullPointerException e) {
          throw new IOException("connection reset", e);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
