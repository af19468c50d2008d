package dev.souk.media;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Announces an image or video, and permits its upload straight to where files are kept.
public final class CreateMediaUpload extends HttpFunction<CreateMediaUpload.File> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/media/uploads",
              RouteAccess.SELLER_OR_COURIER,
              CreateMediaUpload.class)
          .summary("Create a media upload")
          .description(
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
          .requestBody(File.class)
          .creates(MediaUploadView.class)
          .limit(RateLimit.perPrincipal("uploads", 60, Duration.ofHours(1)))
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .reads(ItemType.IDEMPOTENCY)
          .writes(ItemType.IDEMPOTENCY, ItemType.MEDIA)
          .permissions(FunctionPermission.MEDIA_PRESIGN);

  @Description("The file to upload.")
  public record File(
      @Description(
              value =
                  "`image/jpeg`, `image/png`, `image/webp`, `image/avif`, `video/mp4` or `video/webm`.",
              example = "image/jpeg")
          @TextLength(
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
      @Description(value = "The file's size in bytes.", example = "183724")
          @IntegerRange(min = 1, max = 500_000_000)
          long size,
      @Description(
              value = "SHA-256 of the file, in base64 with padding.",
              example = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
          // 32 bytes leave two spare bits in the last digit, and they are zero.
          @TextLength(min = 44, max = 44, pattern = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=")
          String sha256) {}

  @Description("A new media file and its presigned upload.")
  public record MediaUploadView(
      @Description(value = "The new media file's id.", example = "med_01jd3v4mzre5jbf6w2y1nq8k0c")
          String id,
      @Description("How to upload the file.") UploadView upload) {}

  @Description("A presigned upload request.")
  public record UploadView(
      @Description(value = "The HTTP method.", example = "PUT") @TextLength(words = "PUT")
          String method,
      @Description(
              value = "Presigned URL, valid for this file only.",
              example = "https://souk-media.s3.eu-central-1.amazonaws.com/incoming/…")
          String url,
      @Description(
              value = "Signed headers that must be sent.",
              example = "{\"content-type\":\"image/jpeg\",\"if-none-match\":\"*\"}")
          Map<String, String> headers,
      @Description(value = "When the URL expires.", example = "2026-03-01T12:15:00.000Z")
          Instant expiresAt) {}

  private final MediaAssets media;
  private final PresignedUploads uploads;
  private final IdGenerator ids;

  public CreateMediaUpload() {
    this(
        CloudWiring.httpDependencies(),
        MediaWiring.mediaAssets(),
        MediaWiring.presignedUploads(),
        CloudWiring.ids());
  }

  CreateMediaUpload(
      HttpDependencies dependencies, MediaAssets media, PresignedUploads uploads, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.media = media;
    this.uploads = uploads;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<File> boundRequest) {
    var file = boundRequest.body();
    var type = ContentType.of(file.contentType());
    if (type.isEmpty()) {
      return HandlerResponse.invalid("/contentType", "choice", "must be one of " + types());
    }
    if (file.size() > type.get().maxBytes()) {
      return HandlerResponse.invalid("/size", "max", "at most " + type.get().maxBytes() + " bytes");
    }
    var told =
        new UploadDeclaration(
            ids.next(IdType.MED, boundRequest.now()),
            boundRequest.caller().id(),
            type.get(),
            file.size(),
            file.sha256(),
            boundRequest.now());
    var presignedUpload = uploads.presign(told);
    var upload =
        new UploadView(
            "PUT", presignedUpload.url(), presignedUpload.headers(), presignedUpload.expiresAt());
    var reply =
        HandlerResponse.created(
            "/api/v1/media/" + told.id(), new MediaUploadView(told.id(), upload));
    media.add(new MediaAsset.Pending(told), boundRequest.idempotency(reply));
    return reply;
  }

  private static String types() {
    return Arrays.stream(ContentType.values())
        .map(ContentType::mime)
        .collect(Collectors.joining(", "));
  }
}
