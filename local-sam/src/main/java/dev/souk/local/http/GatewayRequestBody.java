package dev.souk.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request's body as payload format 2.0 carries it: text types as they are, all else in base64.
///
/// @param text empty when there is no body
record GatewayRequestBody(String text, boolean base64) {
  /// The most a request may carry (API Gateway quotas: 10 MB, HTTP API).
  static final int MAX = 10 * 1024 * 1024;

  private static final int PATIENCE = 10 * MAX;

  /// Reads all of `in`; empty when it is more than [#MAX]. What is too much is read and dropped, up
  /// to a point, so that the client has sent its request when it gets its answer.
  static Optional<GatewayRequestBody> read(InputStream in, @Nullable String contentType)
      throws IOException {
    var bytes = in.readNBytes(MAX + 1);
    if (bytes.length > MAX) {
      in.skip(PATIENCE);
      return Optional.empty();
    }
    return Optional.of(of(bytes, contentType));
  }

  private static GatewayRequestBody of(byte[] bytes, @Nullable String contentType) {
    if (isText(contentType)) {
      try {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return new GatewayRequestBody(text.toString(), false);
      } catch (CharacterCodingException e) {
        return inBase64(bytes);
      }
    }
    return inBase64(bytes);
  }

  private static GatewayRequestBody inBase64(byte[] bytes) {
    return new GatewayRequestBody(Base64.getEncoder().encodeToString(bytes), bytes.length > 0);
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript");
  }
}
