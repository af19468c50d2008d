package dev.souk.packages;

import dev.souk.route.FunctionPermission;
import dev.souk.route.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// What a jar holds for what its functions need.
final class JarContents {
  private static final String SERVICES = "software/amazon/awssdk/services/";

  private JarContents() {}

  /// The classes that a function cannot do without.
  static Set<String> required(Trigger trigger) {
    var wanted = new TreeSet<String>();
    if (trigger.tables().any()) {
      wanted.add(SERVICES + "dynamodb/DynamoDbClient.class");
    }
    trigger
        .permissions()
        .forEach(functionPermission -> wanted.addAll(required(functionPermission)));
    return wanted;
  }

  /// The classes that a need cannot do without.
  private static List<String> required(FunctionPermission functionPermission) {
    return switch (functionPermission) {
      case TABLE_MIGRATE -> List.of(SERVICES + "dynamodb/DynamoDbClient.class");
      case SOCKETS_POST ->
          List.of(SERVICES + "apigatewaymanagementapi/ApiGatewayManagementApiClient.class");
      case MEDIA_READ, MEDIA_WRITE, MEDIA_DELETE, MEDIA_PRESIGN, MEDIA_READ_PRIVATE ->
          List.of(SERVICES + "s3/S3Client.class");
      case SIGNING_KEY -> secrets("com/nimbusds/jose/jwk/ECKey.class");
      case HMAC_KEY, CLOUDFRONT_KEY -> secrets();
      case STRIPE_KEY, STRIPE_WEBHOOK_KEY, STRIPE_ACCOUNT_WEBHOOK_KEY ->
          secrets("com/stripe/StripeClient.class");
      case SEND_EMAIL -> List.of(SERVICES + "sesv2/SesV2Client.class");
      case EVENTS_PUT -> List.of(SERVICES + "eventbridge/EventBridgeClient.class");
    };
  }

  /// The clients of both stores, of which a stage has one, and what a secret is for.
  private static List<String> secrets(String... more) {
    var all = new ArrayList<>(List.of(more));
    all.add(SERVICES + "secretsmanager/SecretsManagerClient.class");
    all.add(SERVICES + "ssm/SsmClient.class");
    return all;
  }

  static Set<String> names(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(each -> each.getName())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// The AWS services whose clients a jar holds.
  static Set<String> services(Set<String> names) {
    return names.stream()
        .filter(each -> each.startsWith(SERVICES) && each.endsWith(".class"))
        .map(each -> each.substring(SERVICES.length()).split("/", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
