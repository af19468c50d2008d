package dev.souk.realtime;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// The `@connections` API of API Gateway.
public final class GatewaySocketSender implements SocketSender {
  private final ApiGatewayManagementApiClient client;

  public GatewaySocketSender(ApiGatewayManagementApiClient client) {
    this.client = client;
  }

  @Override
  public SendResult send(String connection, String frame) {
    try {
      client.postToConnection(
          it -> it.connectionId(connection).data(SdkBytes.fromUtf8String(frame)));
      return SendResult.SENT;
    } catch (GoneException e) {
      return SendResult.GONE;
    } catch (ApiGatewayManagementApiException e) {
      if (e.isThrottlingException() || e.statusCode() >= 500) {
        return SendResult.RETRY;
      }
      throw e;
    } catch (SdkClientException e) {
      // no answer within the time set, or no connection: nothing is known of the socket
      return SendResult.RETRY;
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
