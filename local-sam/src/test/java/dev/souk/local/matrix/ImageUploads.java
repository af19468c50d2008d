package dev.souk.local.matrix;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.story.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// Uploads as a browser does them.
public final class ImageUploads {
  private ImageUploads() {}

  /// The body that announces a JPEG.
  public static Map<String, Object> announcement(byte[] file) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(file);
      return Map.of(
          "contentType",
          "image/jpeg",
          "size",
          file.length,
          "sha256",
          Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Uploads a JPEG and answers with its id when it is ready.
  public static String uploaded(Actor seller, byte[] file) {
    var announced =
        seller.withIdempotencyKey().post("/api/v1/media/uploads", announcement(file)).expect(201);
    var permit = announced.object("upload");
    var put =
        HttpRequest.newBuilder(URI.create(String.valueOf(permit.get("url"))))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    Json.object(permit.get("headers"))
        .forEach((name, value) -> {
          if (!name.equals("content-length")) {
            put.header(name, String.valueOf(value));
          }
        });
    try {
      var stored = seller.http().send(put.build(), HttpResponse.BodyHandlers.ofString());
      if (stored.statusCode() != 200) {
        throw new AssertionError("not stored: " + stored.body());
      }
      awaitReady(seller, announced.text("id"));
      return announced.text("id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void awaitReady(Actor seller, String id) throws InterruptedException {
    Eventually.is(
        () -> seller.get("/api/v1/media/" + id).expect(200).text("status").equals("ready"));
  }
}
