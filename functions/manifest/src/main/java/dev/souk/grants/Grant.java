package dev.souk.grants;

import dev.souk.media.MediaFile;
import dev.souk.media.UploadLocation;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.FunctionPermission;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.TableAccess;
import dev.souk.route.Trigger;
import dev.souk.store.ItemType;
import dev.souk.store.MarketTableSchema;
import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// One statement of a policy. The roles in AWS are made of these, and the local cloud allows a
/// function no more.
///
/// @param sid what it is for, in the manifest's words
/// @param families what the partition keys of items may be, for the tables
public record Grant(
    String sid, List<String> actions, List<GrantResource> resources, List<ItemType> families) {
  /// What the keys of all media begin with that may be seen.
  public static final String SERVED = "public/";

  public Grant {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    families = List.copyOf(families);
  }

  private Grant(String sid, List<String> actions, List<GrantResource> resources) {
    this(sid, actions, resources, List.of());
  }

  /// Whether it permits this on items with these partition keys, all of them
  /// (`ForAllValues:StringLike` on `dynamodb:LeadingKeys`).
  ///
  /// @param partitions none where it is not about items
  public boolean permits(String action, GrantResource resource, Collection<String> partitions) {
    return actions.contains(action)
        && resources.contains(resource)
        && (families.isEmpty() || partitions.stream().allMatch(this::holds));
  }

  private boolean holds(String partition) {
    return families.stream().anyMatch(each -> each.holds(partition));
  }

  /// All that a function is granted.
  public static List<Grant> of(Trigger trigger) {
    var all = new ArrayList<>(of(primed(trigger)));
    trigger.permissions().stream()
        .sorted()
        .forEach(functionPermission -> all.addAll(of(functionPermission)));
    return List.copyOf(all);
  }

  /// With what is read before a snapshot of it is taken, which is nobody's.
  private static TableAccess primed(Trigger trigger) {
    var tables = trigger.tables();
    return switch (trigger) {
      case Route _ when tables.any() -> tables.and(TableAccess.reading(ItemType.PRIMING));
      case SocketRoute _ -> tables.and(TableAccess.reading(ItemType.SOCKET));
      case Route _,
          StreamTrigger _,
          BucketTrigger _,
          QueueTrigger _,
          ScheduleTrigger _,
          AuthorizerTrigger _,
          CommandTrigger _ ->
          tables;
    };
  }

  public static List<Grant> of(TableAccess tables) {
    return TableGrants.of(tables);
  }

  /// The only place where a need becomes a permission.
  public static List<Grant> of(FunctionPermission functionPermission) {
    return switch (functionPermission) {
      // From end to end, which no function does that a client or the cloud calls; no delete.
      case TABLE_MIGRATE ->
          List.of(
              new Grant(
                  functionPermission.name(),
                  List.of("dynamodb:PutItem", "dynamodb:Scan"),
                  List.of(new GrantResource.Table(MarketTableSchema.MARKET))));
      // Posting to a socket and closing it.
      case SOCKETS_POST ->
          List.of(
              grant(
                  functionPermission,
                  "execute-api:ManageConnections",
                  new GrantResource.Sockets()));
      // What was uploaded. Listing is needed to hear "missing" (404) instead of "denied" (403).
      case MEDIA_READ ->
          List.of(
              grant(
                  functionPermission,
                  "s3:GetObject",
                  new GrantResource.Objects(UploadLocation.PREFIX)),
              new Grant(
                  "MEDIA_LIST", List.of("s3:ListBucket"), List.of(new GrantResource.Bucket())));
      // What is served is put, or given up half-way, and withdrawn; what was uploaded is only
      // removed.
      case MEDIA_WRITE ->
          List.of(
              new Grant(
                  functionPermission.name(),
                  List.of("s3:PutObject", "s3:AbortMultipartUpload"),
                  List.of(
                      new GrantResource.Objects(SERVED),
                      new GrantResource.Objects(MediaFile.PRIVATE))));
      case MEDIA_DELETE ->
          List.of(
              new Grant(
                  functionPermission.name(),
                  List.of("s3:DeleteObject"),
                  List.of(
                      new GrantResource.Objects(SERVED),
                      new GrantResource.Objects(MediaFile.PRIVATE),
                      new GrantResource.Objects(UploadLocation.PREFIX))));
      // A presigned upload is done with the rights of who signed it.
      case MEDIA_PRESIGN ->
          List.of(
              grant(
                  functionPermission,
                  "s3:PutObject",
                  new GrantResource.Objects(UploadLocation.PREFIX)));
      // And so is a presigned read.
      case MEDIA_READ_PRIVATE ->
          List.of(
              grant(
                  functionPermission,
                  "s3:GetObject",
                  new GrantResource.Objects(MediaFile.PRIVATE)));
      case SIGNING_KEY ->
          List.of(secret(functionPermission, EnvironmentSetting.SOUK_SIGNING_SECRET));
      case HMAC_KEY -> List.of(secret(functionPermission, EnvironmentSetting.SOUK_HMAC_SECRET));
      case CLOUDFRONT_KEY ->
          List.of(secret(functionPermission, EnvironmentSetting.SOUK_CLOUDFRONT_SECRET));
      case STRIPE_KEY -> List.of(secret(functionPermission, EnvironmentSetting.SOUK_STRIPE_SECRET));
      case STRIPE_WEBHOOK_KEY ->
          List.of(secret(functionPermission, EnvironmentSetting.SOUK_STRIPE_WEBHOOK_SECRET));
      case STRIPE_ACCOUNT_WEBHOOK_KEY ->
          List.of(
              secret(functionPermission, EnvironmentSetting.SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET));
      case EVENTS_PUT ->
          List.of(grant(functionPermission, "events:PutEvents", new GrantResource.Bus()));
      case SEND_EMAIL ->
          List.of(grant(functionPermission, "ses:SendEmail", new GrantResource.Sender()));
    };
  }

  /// By the action of each store; a stage's role has that of its own. Parameters are decrypted by a
  /// key of AWS's, whose policy lets whoever may read one do so.
  private static Grant secret(FunctionPermission functionPermission, EnvironmentSetting setting) {
    var actions = Arrays.stream(SecretStore.values()).map(SecretStore::action).toList();
    return new Grant(
        functionPermission.name(), actions, List.of(new GrantResource.Secret(setting)));
  }

  private static Grant grant(
      FunctionPermission functionPermission, String action, GrantResource resource) {
    return new Grant(functionPermission.name(), List.of(action), List.of(resource));
  }
}
