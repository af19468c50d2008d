package dev.souk.local;

import dev.souk.local.aws.EventBridgeEndpoint;
import dev.souk.local.aws.ParameterStoreEndpoint;
import dev.souk.local.aws.SecretsManagerEndpoint;
import dev.souk.local.aws.SesEndpoint;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.socket.ManagementApiEndpoint;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.util.Properties;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;

/// Tells the functions of this process where they are, by the properties the SDK and
/// [EnvironmentSetting] read: their code knows nothing of a local cloud.
final class LocalEnvironment {
  private final Properties properties = System.getProperties();

  /// @param url of the local cloud, without a slash at its end
  void apply(String url, URI tables, NetworkAccess networkAccess) {
    properties.setProperty("aws.accessKeyId", S3Local.ACCESS_KEY);
    properties.setProperty("aws.secretAccessKey", S3Local.SECRET_KEY);
    properties.setProperty("aws.region", DynamoDbLocal.REGION.id());
    properties.setProperty("aws.endpointUrlDynamoDb", tables.toString());
    properties.setProperty("aws.endpointUrlS3", url + S3Local.PATH);
    properties.setProperty("aws.endpointUrlSecretsManager", url + SecretsManagerEndpoint.PATH);
    properties.setProperty("aws.endpointUrlSsm", url + ParameterStoreEndpoint.PATH);
    properties.setProperty("aws.endpointUrlSesV2", url + SesEndpoint.PATH);
    properties.setProperty("aws.endpointUrlEventBridge", url + EventBridgeEndpoint.PATH);
    properties.setProperty(EnvironmentSetting.SOUK_SITE_URL.name(), networkAccess.site(url));
    properties.setProperty(
        EnvironmentSetting.SOUK_ORIGINS.name(), networkAccess.allowed(url).toString());
    properties.setProperty(EnvironmentSetting.SOUK_CLOUDFRONT_ONLY.name(), "true");
    properties.setProperty(EnvironmentSetting.SOUK_MEDIA_URL.name(), url + "/media");
    properties.setProperty(EnvironmentSetting.SOUK_MEDIA_IN_PATH.name(), "true");
    properties.setProperty(
        EnvironmentSetting.SOUK_SOCKET_API.name(), url + ManagementApiEndpoint.BASE);
    // figures go to standard output; else their library would look for an agent and for EC2
    EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Local);
  }
}
