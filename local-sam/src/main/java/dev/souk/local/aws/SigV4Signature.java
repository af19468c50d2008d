package dev.souk.local.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.server.Request;

/// AWS's Signature Version 4 in the header `Authorization` (IAM User Guide, "Create a signed AWS
/// API request"), for every service but S3, whose paths are encoded otherwise.
///
/// @param scope date, region, service and `aws4_request`
/// @param headers names of what is signed, in lower case and order
record SigV4Signature(String accessKey, String scope, List<String> headers, String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=([^/, ]+)/(\\d{8}/[^/, ]+/[^/, ]+/aws4_request), *"
              + "SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");
  private static final String DATE = "X-Amz-Date";
  private static final String DIGEST = "X-Amz-Content-Sha256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

  SigV4Signature {
    headers = List.copyOf(headers);
  }

  /// Empty when `authorization` is no such signature, or leaves the host or the time unsigned.
  static Optional<SigV4Signature> read(String authorization) {
    var found = FORM.matcher(authorization);
    if (!found.matches()) {
      return Optional.empty();
    }
    var headers = List.of(found.group(3).split(";", -1));
    return headers.contains("host") && headers.contains("x-amz-date")
        ? Optional.of(new SigV4Signature(found.group(1), found.group(2), headers, found.group(4)))
        : Optional.empty();
  }

  /// Whether it is what the holder of `secret` makes of this request.
  boolean isOf(Request request, byte[] body, String secret) {
    var date = String.valueOf(request.getHeaders().get(DATE));
    if (!date.startsWith(scope.substring(0, 8))) {
      return false;
    }
    var told = String.valueOf(request.getHeaders().get(DIGEST));
    var digest = sha256(body);
    if (!told.equals("null") && !told.equals(UNSIGNED) && !told.equals(digest)) {
      return false;
    }
    var canonical =
        String.join(
            "\n",
            request.getMethod(),
            encoded(request.getHttpURI().getPath(), "/"),
            query(request.getHttpURI().getQuery()),
            signed(request),
            "",
            String.join(";", headers),
            told.equals(UNSIGNED) ? UNSIGNED : digest);
    var toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            date,
            scope,
            sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    return MessageDigest.isEqual(HexFormat.of().parseHex(value), hmac(key(secret), toSign));
  }

  private String signed(Request request) {
    return headers.stream()
        .map(name ->
            name
                + ":"
                + request.getHeaders().getValuesList(name).stream()
                    .map(it -> it.strip().replaceAll(" +", " "))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  private static String query(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    return Arrays.stream(raw.split("&"))
        .map(it -> it.contains("=") ? it : it + "=")
        .sorted()
        .collect(Collectors.joining("&"));
  }

  /// Once more than it came, as the signer does.
  private static String encoded(String path, String kept) {
    var encoded = new StringBuilder();
    for (var each : path.getBytes(StandardCharsets.UTF_8)) {
      var email = (char) (each & 0xff);
      if (email < 128
          && (Character.isLetterOrDigit(email)
              || "-._~".indexOf(email) >= 0
              || kept.indexOf(email) >= 0)) {
        encoded.append(email);
      } else {
        encoded.append("%%%02X".formatted((int) email));
      }
    }
    return encoded.toString();
  }

  private byte[] key(String secret) {
    var key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
