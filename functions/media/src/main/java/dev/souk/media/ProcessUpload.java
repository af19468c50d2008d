package dev.souk.media;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.route.BucketTrigger;
import dev.souk.route.FunctionPermission;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// Looks at what was uploaded: makes of an image the sizes it is shown in, passes a video on, and
/// refuses what is not what it was announced as. S3 tells at least once and in no order; telling
/// again changes nothing.
public final class ProcessUpload implements RequestStreamHandler {

  public static final BucketTrigger EVENTS =
      BucketTrigger.of(
          ProcessUpload.class,
          UploadLocation.PREFIX,
          TableAccess.reading(ItemType.MEDIA).andWriting(ItemType.MEDIA),
          FunctionPermission.MEDIA_READ,
          FunctionPermission.MEDIA_WRITE,
          FunctionPermission.MEDIA_DELETE);

  private final UploadProcessor uploadProcessor;

  public ProcessUpload() {
    this(MediaWiring.mediaAssets(), MediaWiring.mediaObjects(), CloudWiring.clock());
  }

  ProcessUpload(MediaAssets media, MediaObjects objects, InstantSource clock) {
    uploadProcessor = new UploadProcessor(media, objects, clock);
  }

  /// @throws RuntimeException when a service did not answer: the event is to be sent again
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var keys = ObjectCreatedEvents.keys(in);
    var telemetry = Telemetry.of(context, context.getAwsRequestId(), EVENTS.name());
    telemetry.request(() -> {
      keys.forEach(uploadProcessor::of);
      return keys.size();
    });
  }
}
