package dev.souk.media;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.live.Live;
import dev.souk.route.BucketEvents;
import dev.souk.route.Need;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// Looks at what was uploaded: makes of a picture the sizes it is shown in, passes a film on, and
/// refuses what is not what it was announced as. S3 tells at least once and in no order; telling
/// again changes nothing.
public final class PrepareMedia implements RequestStreamHandler {

  public static final BucketEvents EVENTS =
      BucketEvents.of(
          PrepareMedia.class,
          Upload.PREFIX,
          TableAccess.reading(Family.MEDIA).andWriting(Family.MEDIA),
          Need.MEDIA_READ,
          Need.MEDIA_WRITE,
          Need.MEDIA_DELETE);

  private final Preparation preparation;

  public PrepareMedia() {
    this(Live.media(), Live.mediaObjects(), Live.clock());
  }

  PrepareMedia(Media media, MediaObjects objects, InstantSource clock) {
    preparation = new Preparation(media, objects, clock);
  }

  /// @throws RuntimeException when a service did not answer: the event is to be sent again
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var keys = MadeObjects.keys(in);
    var telemetry = Telemetry.of(context, context.getAwsRequestId(), EVENTS.name());
    telemetry.request(() -> {
      keys.forEach(preparation::of);
      return keys.size();
    });
  }
}
