package dev.souk.media;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Announces a picture or film, and permits its upload straight to where files are kept.
public final class StartUpload extends HttpFunction<StartUpload.File> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/media/uploads", Access.UPLOADER, StartUpload.class)
          .says("Announces a picture or film and permits its upload")
          .explains(
              """
              Send the file itself with `upload.method` to `upload.url`, with all of `upload.headers`, before \
              `upload.expiresAt` (a browser sets `content-length` by itself). Anything but the announced bytes is \
              refused there. Then the file is looked at, which takes seconds: read the medium until it is `ready` \
              or `refused`. JPEG, PNG, WebP and AVIF pictures have at most 20 MB, MP4 and WebM films at most 500 MB; \
              GIF, HEIC and animated WebP are not taken. \
              Metadata such as place and date of recording are never shown: of films, subtitles and other tracks than \
              pictures and sound go with them, and a film whose metadata cannot be found for certain is `refused`. \
              What is not uploaded within 24 hours is forgotten, and what nothing shows after 7 days. \
              A repeat with the same `Idempotency-Key` gets the same permit, which ends when it did.\
              """)
          .takes(File.class)
          .creates(Started.class)
          .limit(RateLimit.perPrincipal("uploads", 60, Duration.ofHours(1)))
          .repeats(Repeat.KEY_OPTIONAL)
          .reads(Family.ONCE)
          .writes(Family.ONCE, Family.MEDIA)
          .needs(Need.MEDIA_PRESIGN);

  @Says("What will be uploaded.")
  public record File(
      @Says(
              value =
                  "`image/jpeg`, `image/png`, `image/webp`, `image/avif`, `video/mp4` or `video/webm`.",
              example = "image/jpeg")
          @Text(
              max = 100,
              words = {
                "image/jpeg",
                "image/png",
                "image/webp",
                "image/avif",
                "video/mp4",
                "video/webm"
              })
          String contentType,
      @Says(value = "The file's size in bytes.", example = "183724")
          @Whole(min = 1, max = 500_000_000)
          long size,
      @Says(
              value = "SHA-256 of the file, in base64 with padding.",
              example = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
          // 32 bytes leave two spare bits in the last digit, and they are zero.
          @Text(min = 44, max = 44, pattern = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=")
          String sha256) {}

  @Says("An announced medium and the permit to upload it.")
  public record Started(
      @Says(value = "The new medium's id.", example = "med_01jd3v4mzre5jbf6w2y1nq8k0c") String id,
      @Says("How to upload the file.") UploadView upload) {}

  @Says("A permit for one upload.")
  public record UploadView(
      @Says(value = "The HTTP method.", example = "PUT") @Text(words = "PUT") String method,
      @Says(
              value = "Where to; good for this file alone.",
              example = "https://souk-media.s3.eu-central-1.amazonaws.com/incoming/…")
          String url,
      @Says(
              value = "All headers that are signed and must be sent.",
              example = "{\"content-type\":\"image/jpeg\",\"if-none-match\":\"*\"}")
          Map<String, String> headers,
      @Says(value = "When the permit ends.", example = "2026-03-01T12:15:00.000Z")
          Instant expiresAt) {}

  private final Media media;
  private final Uploads uploads;
  private final Ids ids;

  public StartUpload() {
    this(Live.kernel(), Live.media(), Live.uploads(), Live.ids());
  }

  StartUpload(Kernel kernel, Media media, Uploads uploads, Ids ids) {
    super(ROUTE, kernel);
    this.media = media;
    this.uploads = uploads;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<File> call) {
    var file = call.body();
    var type = ContentType.of(file.contentType());
    if (type.isEmpty()) {
      return Reply.invalid("/contentType", "choice", "must be one of " + types());
    }
    if (file.size() > type.get().maxBytes()) {
      return Reply.invalid("/size", "max", "at most " + type.get().maxBytes() + " bytes");
    }
    var told =
        new Announcement(
            ids.next(Kind.MED, call.now()),
            call.caller().id(),
            type.get(),
            file.size(),
            file.sha256(),
            call.now());
    var permit = uploads.permit(told);
    var upload = new UploadView("PUT", permit.url(), permit.headers(), permit.expiresAt());
    var reply = Reply.created("/api/v1/media/" + told.id(), new Started(told.id(), upload));
    media.announce(new Medium.Announced(told), call.once(reply));
    return reply;
  }

  private static String types() {
    return Arrays.stream(ContentType.values())
        .map(ContentType::mime)
        .collect(Collectors.joining(", "));
  }
}
