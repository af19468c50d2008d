package dev.souk.cdk;

import dev.souk.live.Setting;
import dev.souk.media.Upload;
import dev.souk.route.Need;
import dev.souk.store.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// What a function's role permits: what its [Need]s name and no more.
final class Rights {
  private final CoreStack core;

  Rights(CoreStack core) {
    this.core = core;
  }

  /// In the order of [Need], so that the same needs make the same template.
  List<PolicyStatement> of(Set<Need> needs) {
    var all = new ArrayList<PolicyStatement>();
    needs.stream().sorted().forEach(need -> all.addAll(of(need)));
    return List.copyOf(all);
  }

  /// The only place where a need becomes a permission.
  private List<PolicyStatement> of(Need need) {
    return switch (need) {
      // One item, up to a hundred by their keys, or a partition of the table or of an index. No
      // scan.
      case TABLE_READ -> List.of(read(need, Schema.MARKET));
      // Conditional writes of one item or, in a transaction, of several with checks of others.
      case TABLE_WRITE -> List.of(write(need, Schema.MARKET));
      case SOCKETS_READ -> List.of(read(need, Schema.SOCKETS));
      case SOCKETS_WRITE -> List.of(write(need, Schema.SOCKETS));
      // Posting to a socket and closing it.
      case SOCKETS_POST ->
          List.of(
              allow(need, List.of("execute-api:ManageConnections"), core.sockets().connections()));
      // What was uploaded. Listing is needed to hear "missing" (404) instead of "denied" (403).
      case MEDIA_READ ->
          List.of(
              allow(need, List.of("s3:GetObject"), List.of(objects(Upload.PREFIX))),
              allow("MEDIA_LIST", List.of("s3:ListBucket"), List.of(bucket())));
      // What is served is put and withdrawn; what was uploaded is only removed.
      case MEDIA_WRITE ->
          List.of(
              allow(need, List.of("s3:PutObject"), List.of(objects(Media.SERVED))),
              allow(
                  "MEDIA_DELETE",
                  List.of("s3:DeleteObject"),
                  List.of(objects(Media.SERVED), objects(Upload.PREFIX))));
      // A presigned upload is done with the rights of who signed it.
      case MEDIA_PRESIGN ->
          List.of(allow(need, List.of("s3:PutObject"), List.of(objects(Upload.PREFIX))));
      case SIGNING_KEY -> List.of(secret(need, Setting.SOUK_SIGNING_SECRET));
      case SEALING_KEY -> List.of(secret(need, Setting.SOUK_SEALING_SECRET));
      case FRONT_KEY -> List.of(secret(need, Setting.SOUK_FRONT_SECRET));
      case STRIPE_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_SECRET));
      case STRIPE_WEBHOOK_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_WEBHOOK_SECRET));
      case EVENTS_PUT ->
          List.of(allow(need, List.of("events:PutEvents"), List.of(core.bus().getEventBusArn())));
      // From the shop's own address, whether SES knows the address or its domain.
      case MAIL -> List.of(allow(need, List.of("ses:SendEmail"), identities()));
    };
  }

  private PolicyStatement read(Need need, Schema schema) {
    return allow(
        need,
        List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"),
        core.tables().read(schema));
  }

  private PolicyStatement write(Need need, Schema schema) {
    return allow(
        need,
        List.of(
            "dynamodb:ConditionCheckItem",
            "dynamodb:DeleteItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem"),
        List.of(core.tables().arn(schema)));
  }

  private PolicyStatement secret(Need need, Setting setting) {
    return allow(
        need,
        List.of("secretsmanager:GetSecretValue"),
        List.of(core.secrets().of(setting).getSecretArn()));
  }

  private String bucket() {
    return core.media().bucket().getBucketArn();
  }

  private String objects(String prefix) {
    return bucket() + "/" + prefix + "*";
  }

  private List<String> identities() {
    var address = core.deployment().mailAddress();
    return List.of(address, address.substring(address.indexOf('@') + 1)).stream()
        .map(it ->
            "arn:%s:ses:%s:%s:identity/%s".formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, it))
        .toList();
  }

  private static PolicyStatement allow(Need need, List<String> actions, List<String> resources) {
    return allow(need.name(), actions, resources);
  }

  /// @param sid what it is for, in the manifest's words
  static PolicyStatement allow(String sid, List<String> actions, List<String> resources) {
    return PolicyStatement.Builder.create()
        .sid(Names.camel(sid))
        .actions(actions)
        .resources(resources)
        .build();
  }
}
