package dev.souk.grants;

import dev.souk.live.SecretStore;
import dev.souk.live.Setting;
import dev.souk.media.Served;
import dev.souk.media.Upload;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Need;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import dev.souk.store.Family;
import dev.souk.store.Schema;
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
    String sid, List<String> actions, List<Resource> resources, List<Family> families) {
  /// What the keys of all media begin with that may be seen.
  public static final String SERVED = "public/";

  public Grant {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    families = List.copyOf(families);
  }

  private Grant(String sid, List<String> actions, List<Resource> resources) {
    this(sid, actions, resources, List.of());
  }

  /// Whether it permits this on items with these partition keys, all of them
  /// (`ForAllValues:StringLike` on `dynamodb:LeadingKeys`).
  ///
  /// @param partitions none where it is not about items
  public boolean permits(String action, Resource resource, Collection<String> partitions) {
    return actions.contains(action)
        && resources.contains(resource)
        && (families.isEmpty() || partitions.stream().allMatch(this::holds));
  }

  private boolean holds(String partition) {
    return families.stream().anyMatch(each -> each.holds(partition));
  }

  /// All that a function is granted.
  public static List<Grant> of(Trigger trigger) {
    var all = new ArrayList<>(of(rehearsed(trigger)));
    trigger.needs().stream().sorted().forEach(need -> all.addAll(of(need)));
    return List.copyOf(all);
  }

  /// With what is read before a snapshot of it is taken, which is nobody's.
  private static TableAccess rehearsed(Trigger trigger) {
    var tables = trigger.tables();
    return switch (trigger) {
      case Route _ when tables.any() -> tables.and(TableAccess.reading(Family.REHEARSAL));
      case SocketRoute _ -> tables.and(TableAccess.reading(Family.SOCKET));
      case Route _, TableStream _, BucketEvents _, Queue _, Schedule _, Authorizer _, Command _ ->
          tables;
    };
  }

  public static List<Grant> of(TableAccess tables) {
    return TableGrants.of(tables);
  }

  /// The only place where a need becomes a permission.
  public static List<Grant> of(Need need) {
    return switch (need) {
      // From end to end, which no function does that a client or the cloud calls; no delete.
      case TABLE_MIGRATE ->
          List.of(
              new Grant(
                  need.name(),
                  List.of("dynamodb:PutItem", "dynamodb:Scan"),
                  List.of(new Resource.Table(Schema.MARKET))));
      // Posting to a socket and closing it.
      case SOCKETS_POST ->
          List.of(grant(need, "execute-api:ManageConnections", new Resource.Sockets()));
      // What was uploaded. Listing is needed to hear "missing" (404) instead of "denied" (403).
      case MEDIA_READ ->
          List.of(
              grant(need, "s3:GetObject", new Resource.Objects(Upload.PREFIX)),
              new Grant("MEDIA_LIST", List.of("s3:ListBucket"), List.of(new Resource.Bucket())));
      // What is served is put, or given up half-way, and withdrawn; what was uploaded is only
      // removed.
      case MEDIA_WRITE ->
          List.of(
              new Grant(
                  need.name(),
                  List.of("s3:PutObject", "s3:AbortMultipartUpload"),
                  List.of(new Resource.Objects(SERVED), new Resource.Objects(Served.PRIVATE))));
      case MEDIA_DELETE ->
          List.of(
              new Grant(
                  need.name(),
                  List.of("s3:DeleteObject"),
                  List.of(
                      new Resource.Objects(SERVED),
                      new Resource.Objects(Served.PRIVATE),
                      new Resource.Objects(Upload.PREFIX))));
      // A presigned upload is done with the rights of who signed it.
      case MEDIA_PRESIGN ->
          List.of(grant(need, "s3:PutObject", new Resource.Objects(Upload.PREFIX)));
      // And so is a presigned read.
      case MEDIA_READ_PRIVATE ->
          List.of(grant(need, "s3:GetObject", new Resource.Objects(Served.PRIVATE)));
      case SIGNING_KEY -> List.of(secret(need, Setting.SOUK_SIGNING_SECRET));
      case SEALING_KEY -> List.of(secret(need, Setting.SOUK_SEALING_SECRET));
      case FRONT_KEY -> List.of(secret(need, Setting.SOUK_FRONT_SECRET));
      case STRIPE_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_SECRET));
      case STRIPE_WEBHOOK_KEY -> List.of(secret(need, Setting.SOUK_STRIPE_WEBHOOK_SECRET));
      case STRIPE_ACCOUNT_WEBHOOK_KEY ->
          List.of(secret(need, Setting.SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET));
      case EVENTS_PUT -> List.of(grant(need, "events:PutEvents", new Resource.Bus()));
      case MAIL -> List.of(grant(need, "ses:SendEmail", new Resource.Sender()));
    };
  }

  /// By the action of each store; a stage's role has that of its own. Parameters are decrypted by a
  /// key of AWS's, whose policy lets whoever may read one do so.
  private static Grant secret(Need need, Setting setting) {
    var actions = Arrays.stream(SecretStore.values()).map(SecretStore::action).toList();
    return new Grant(need.name(), actions, List.of(new Resource.Secret(setting)));
  }

  private static Grant grant(Need need, String action, Resource resource) {
    return new Grant(need.name(), List.of(action), List.of(resource));
  }
}
