package dev.souk.realtime;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// The `@connections` API of API Gateway.
public final class GatewaySocketPosts implements SocketPosts {
  private final ApiGatewayManagementApiClient client;

  public GatewaySocketPosts(ApiGatewayManagementApiClient client) {
    this.client = client;
  }

  @Override
  public Posted post(String connection, String frame) {
    try {
      client.postToConnection(
          it -> it.connectionId(connection).data(SdkBytes.fromUtf8String(frame)));
      return Posted.SENT;
    } catch (GoneException e) {
      return Posted.GONE;
    } catch (ApiGatewayManagementApiException e) {
      if (e.isThrottlingException() || e.statusCode() >= 500) {
        return Posted.NOT_NOW;
      }
      throw e;
    } catch (SdkClientException e) {
      // no answer within the time set, or no connection: nothing is known of the socket
      return Posted.NOT_NOW;
    }
  }

  @Override
  public void close(String connection) {
    try {
      client.deleteConnection(it -> it.connectionId(connection));
    } catch (GoneException e) {
      return;
    }
  }
}
