package dev.souk.local.story;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.demo.DemoImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A file a seller announced, with the permit to upload it.
///
/// @param headers those that are signed, but for the length, which the client sets
record AnnouncedUpload(Actor seller, String id, URI to, Map<String, String> headers) {
  static AnnouncedUpload announced(Actor seller, String type, byte[] file) {
    var body = Map.of("contentType", type, "size", file.length, "sha256", digest(file));
    var started = seller.withIdempotencyKey().post("/api/v1/media/uploads", body).expect(201);
    var permit = started.object("upload");
    var headers = new LinkedHashMap<String, String>();
    Json.object(permit.get("headers"))
        .forEach((name, value) -> headers.put(name, String.valueOf(value)));
    headers.remove("content-length");
    return new AnnouncedUpload(
        seller, started.text("id"), URI.create(String.valueOf(permit.get("url"))), headers);
  }

  /// An image of a seller's that can be shown; its id.
  static String readyImage(Actor seller) {
    var file = DemoImages.jpeg("mug");
    var upload = announced(seller, "image/jpeg", file);
    if (upload.put(file) != 200 || !upload.processed().text("status").equals("ready")) {
      throw new AssertionError("the picture is not ready");
    }
    return upload.id();
  }

  AnnouncedUpload with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new AnnouncedUpload(seller, id, to, more);
  }

  /// Sends a file and answers with the store's status.
  int put(byte[] file) {
    var put = HttpRequest.newBuilder(to).PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    headers.forEach(put::header);
    try {
      return seller.http().send(put.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The media file now.
  ApiResponse mediaAsset() {
    return seller.get("/api/v1/media/" + id).expect(200);
  }

  /// The media file when its file has been looked at, which takes a moment.
  ApiResponse processed() {
    var deadline = System.nanoTime() + Eventually.PATIENCE.toNanos();
    while (mediaAsset().text("status").equals("pending")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("nobody looked at " + id);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return mediaAsset();
  }

  private static String digest(byte[] file) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
