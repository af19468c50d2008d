package dev.souk.grants;

import dev.souk.live.Setting;
import dev.souk.media.Upload;
import dev.souk.route.Need;
import dev.souk.store.Schema;
import java.util.ArrayList;
import java.util.List;

/// One statement of a policy. The roles in AWS are made of these, and the local cloud allows a
/// function no more.
///
/// @param sid what it is for, in the manifest's words
public record Grant(String sid, List<String> actions, List<Resource> resources) {
  /// What the keys of all media begin with that may be seen.
  public static final String SERVED = "public/";

  public Grant {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  public boolean permits(String action, Resource resource) {
    return actions.contains(action) && resources.contains(resource);
  }

  /// The only place where a need becomes a permission.
  public static List<Grant> of(Need need) {
    return switch (need) {
      // One item, up to a hundred by their keys, or a partition of the table or of an index. No
      // scan.
      case TABLE_READ -> List.of(read(need, Schema.MARKET));
      // Conditional writes of one item or, in a transaction, of several with checks of others.
      case TABLE_WRITE -> List.of(write(need, Schema.MARKET));
      // From end to end, which no function does that a client or the cloud calls; no delete.
      case TABLE_MIGRATE ->
          List.of(
              new Grant(
                  need.name(),
                  List.of("dynamodb:PutItem", "dynamodb:Scan"),
                  List.of(new Resource.Table(Schema.MARKET))));
      case SOCKETS_READ -> List.of(read(need, Schema.SOCKETS));
      case SOCKETS_WRITE -> List.of(write(need, Schema.SOCKETS));
      // Posting to a socket and closing it.
      case SOCKETS_POST ->
          List.of(grant(need, "execute-api:ManageConnections", new Resource.Sockets()));
      // What was uploaded. Listing is needed to hear "missing" (404) instead of "denied" (403).
      case MEDIA_READ ->
          List.of(
              grant(need, "s3:GetObject", new Resource.Objects(Upload.PREFIX)),
              new Grant("MEDIA_LIST", List.of("s3:ListBucket"), List.of(new Resource.Bucket())));
      // What is served is put and withdrawn; what was uploaded is only removed.
      case MEDIA_WRITE -> List.of(grant(need, "s3:PutObject", new Resource.Objects(SERVED)));
      case MEDIA_DELETE ->
          List.of(
              new Grant(
                  need.name(),
                  List.of("s3:DeleteObject"),
                  List.of(new Resource.Objects(SERVED), new Resource.Objects(Upload.PREFIX))));
      // A presigned upload is done with the rights of who signed it.
      case MEDIA_PRESIGN ->
          List.of(grant(need, "s3:PutObject", new Resource.Objects(Upload.PREFIX)));
      case SIGNING_KEY -> List.of(secret(need, Setting.SOUK_SIGNING_SECRET));
      case SEALING_KEY -> List.of(secret(need, Setting.SOUK_SEALING_SECRET));
      case FRONT_KEY -> List.of(secret(need, Setting.SOUK_FRONT_SECRET));
      case STRIPE_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_SECRET));
      case STRIPE_WEBHOOK_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_WEBHOOK_SECRET));
      case EVENTS_PUT -> List.of(grant(need, "events:PutEvents", new Resource.Bus()));
      case MAIL -> List.of(grant(need, "ses:SendEmail", new Resource.Sender()));
    };
  }

  private static Grant read(Need need, Schema schema) {
    var resources = new ArrayList<Resource>(List.of(new Resource.Table(schema)));
    schema.indexes().forEach(each -> resources.add(new Resource.Index(schema, each.name())));
    return new Grant(
        need.name(),
        List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"),
        resources);
  }

  private static Grant write(Need need, Schema schema) {
    return new Grant(
        need.name(),
        List.of(
            "dynamodb:ConditionCheckItem",
            "dynamodb:DeleteItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem"),
        List.of(new Resource.Table(schema)));
  }

  private static Grant secret(Need need, Setting setting) {
    return grant(need, "secretsmanager:GetSecretValue", new Resource.Secret(setting));
  }

  private static Grant grant(Need need, String action, Resource resource) {
    return new Grant(need.name(), List.of(action), List.of(resource));
  }
}
