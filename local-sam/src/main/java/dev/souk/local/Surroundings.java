package dev.souk.local;

import dev.souk.live.Setting;
import dev.souk.local.aws.EmailDoor;
import dev.souk.local.aws.EventsDoor;
import dev.souk.local.aws.ParametersDoor;
import dev.souk.local.aws.SecretsDoor;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.socket.SocketManagement;
import dev.souk.local.table.DynamoDbLocal;
import java.net.URI;
import java.util.Properties;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;

/// Tells the functions of this process where they are, by the properties the SDK and [Setting]
/// read: their code knows nothing of a local cloud.
final class Surroundings {
  private final Properties properties = System.getProperties();

  /// @param url of the local cloud, without a slash at its end
  void tell(String url, URI tables, Reach reach) {
    properties.setProperty("aws.accessKeyId", S3Local.ACCESS_KEY);
    properties.setProperty("aws.secretAccessKey", S3Local.SECRET_KEY);
    properties.setProperty("aws.region", DynamoDbLocal.REGION.id());
    properties.setProperty("aws.endpointUrlDynamoDb", tables.toString());
    properties.setProperty("aws.endpointUrlS3", url + S3Local.PATH);
    properties.setProperty("aws.endpointUrlSecretsManager", url + SecretsDoor.PATH);
    properties.setProperty("aws.endpointUrlSsm", url + ParametersDoor.PATH);
    properties.setProperty("aws.endpointUrlSesV2", url + EmailDoor.PATH);
    properties.setProperty("aws.endpointUrlEventBridge", url + EventsDoor.PATH);
    properties.setProperty(Setting.SOUK_SITE.name(), reach.site(url));
    properties.setProperty(Setting.SOUK_ORIGINS.name(), reach.allowed(url).toString());
    properties.setProperty(Setting.SOUK_FRONT_ONLY.name(), "true");
    properties.setProperty(Setting.SOUK_MEDIA_URL.name(), url + "/media");
    properties.setProperty(Setting.SOUK_MEDIA_IN_PATH.name(), "true");
    properties.setProperty(Setting.SOUK_SOCKET_API.name(), url + SocketManagement.BASE);
    // figures go to standard output; else their library would look for an agent and for EC2
    EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Local);
  }
}
