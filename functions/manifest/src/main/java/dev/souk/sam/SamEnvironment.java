package dev.souk.sam;

import dev.souk.manifest.JsonTree;
import dev.souk.wiring.EnvironmentSetting;
import java.util.Map;
import java.util.TreeMap;

/// What tells functions in a container where a running `local-sam/up` is. A test of the local cloud
/// holds these addresses to its doors.
public final class SamEnvironment {
  /// The template's parameters.
  static final String CLOUD = "Cloud";

  static final String SITE = "Site";

  /// Where `local-sam/up` listens, as a container sees it.
  static final String USUAL = "http://host.docker.internal:8080";

  /// Where it listens, as a browser sees it.
  static final String USUAL_SITE = "http://localhost:8080";

  private SamEnvironment() {}

  /// The variables by name, every one of [EnvironmentSetting] that is not as usual and every
  /// endpoint of the SDK's.
  ///
  /// @param cloud where it is for a function, without a slash at the end
  /// @param site where it is for a browser: the issuer of tokens, and where uploads, media and
  ///   links in e-mails lead
  public static Map<String, String> of(String cloud, String site) {
    var all = new TreeMap<String, String>();
    all.put("AWS_ENDPOINT_URL_DYNAMODB", cloud + "/aws/dynamodb");
    all.put("AWS_ENDPOINT_URL_EVENTBRIDGE", cloud + "/aws/events");
    all.put("AWS_ENDPOINT_URL_S3", cloud + "/s3");
    all.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", cloud + "/aws/secretsmanager");
    all.put("AWS_ENDPOINT_URL_SESV2", cloud + "/aws/email");
    all.put("AWS_ENDPOINT_URL_SSM", cloud + "/aws/ssm");
    all.put("POWERTOOLS_SERVICE_NAME", "souk");
    all.put(EnvironmentSetting.SOUK_MEDIA_IN_PATH.name(), "true");
    all.put(EnvironmentSetting.SOUK_MEDIA_UPLOADS.name(), site + "/s3");
    all.put(EnvironmentSetting.SOUK_MEDIA_URL.name(), site + "/media");
    all.put(
        EnvironmentSetting.SOUK_ORIGINS.name(), site + ",http://localhost:*,http://127.0.0.1:*");
    all.put(EnvironmentSetting.SOUK_SITE_URL.name(), site);
    all.put(EnvironmentSetting.SOUK_SOCKET_API.name(), cloud + "/realtime-management");
    all.put(EnvironmentSetting.SOUK_STRIPE_API.name(), cloud + "/stripe");
    return all;
  }

  static JsonTree inTemplate() {
    var variables = new JsonTree();
    of("${" + CLOUD + "}", "${" + SITE + "}")
        .forEach((name, value) ->
            variables.with(name, value.contains("${") ? JsonTree.of("Fn::Sub", value) : value));
    return variables;
  }

  /// What `--env-vars` takes: the same for all functions.
  public static JsonTree file() {
    return JsonTree.of("Parameters", of(USUAL, USUAL_SITE));
  }
}
