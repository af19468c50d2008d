package dev.souk.live;

import dev.souk.http.DynamoLimits;
import dev.souk.http.Kernel;
import dev.souk.http.Seal;
import dev.souk.id.Ids;
import dev.souk.media.DynamoMedia;
import dev.souk.media.Media;
import dev.souk.media.MediaObjects;
import dev.souk.media.MediaUrls;
import dev.souk.media.S3MediaObjects;
import dev.souk.media.S3Uploads;
import dev.souk.media.Uploads;
import dev.souk.store.OnceItems;
import dev.souk.store.Table;
import java.time.InstantSource;
import java.util.Base64;

/// What functions stand on in the cloud. Asked only by their no-argument constructors; each part is
/// made when it is first asked for, so that a function loads what it needs and no more.
public final class Live {
  private static volatile InstantSource clock = InstantSource.system();

  private Live() {}

  /// The time, asked for at each call.
  public static InstantSource clock() {
    return () -> clock.instant();
  }

  /// Lets every function of this process go by another clock: that of the local cloud, which can be
  /// moved.
  public static void runOn(InstantSource other) {
    clock = other;
  }

  public static Ids ids() {
    return Ids.random();
  }

  public static Table table() {
    return new Table(Clients.dynamo(), Setting.SOUK_TABLE.value());
  }

  /// The table of open sockets.
  public static Table sockets() {
    return new Table(Clients.dynamo(), Setting.SOUK_SOCKETS.value());
  }

  public static Seal seal() {
    return new Seal(
        () -> Base64.getDecoder().decode(Secrets.named(Setting.SOUK_SEALING_SECRET.value())));
  }

  public static Kernel kernel() {
    return new Kernel(clock(), new DynamoLimits(table()), new OnceItems(table()), seal());
  }

  public static Media media() {
    return new DynamoMedia(table());
  }

  public static MediaObjects mediaObjects() {
    return new S3MediaObjects(Clients.s3(), Setting.SOUK_MEDIA.value());
  }

  public static Uploads uploads() {
    return new S3Uploads(Clients.s3Presigner(), Setting.SOUK_MEDIA.value());
  }

  public static MediaUrls mediaUrls() {
    return new MediaUrls(Setting.SOUK_MEDIA_URL.value());
  }
}
