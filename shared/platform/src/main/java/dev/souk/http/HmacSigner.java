package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals texts that leave the house and come back: a cursor, a link's token. The text can be read
/// by whoever holds it but not changed, nor used for anything but the context it was sealed for.
/// HMAC-SHA-256 (RFC 2104), 128 bits kept.
public final class HmacSigner {
  private static final int TAG = 16;

  private final Supplier<byte[]> key;

  /// @param key asked for at every use, so that a rotated key is taken up
  public HmacSigner(Supplier<byte[]> key) {
    this.key = key;
  }

  /// @param context what the text may be used for; the same must be named to open it
  public String sign(String context, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var sealed = Arrays.copyOf(tag(context, bytes), TAG + bytes.length);
    System.arraycopy(bytes, 0, sealed, TAG, bytes.length);
    return encoded(sealed);
  }

  /// The one way to write it: the decoder would also take padding and stray bits at the end.
  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The text, or empty when it was not sealed here for this context.
  public Optional<String> verify(String context, String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length < TAG || !encoded(bytes).equals(sealed)) {
      return Optional.empty();
    }
    var text = Arrays.copyOfRange(bytes, TAG, bytes.length);
    var genuine = MessageDigest.isEqual(Arrays.copyOf(bytes, TAG), tag(context, text));
    return genuine ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
  }

  /// A keyed hash of a secret, in hexadecimal: what is kept of codes and tokens, of no use to who
  /// reads the table.
  public String digest(String context, String secret) {
    return java.util.HexFormat.of()
        .formatHex(tag(context, secret.getBytes(StandardCharsets.UTF_8)));
  }

  /// A secret that follows from another for whoever has the key, and for nobody else: the same each
  /// time, 256 bits, in base64url.
  public String derived(String context, String secret) {
    var bytes = mac(context, secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] tag(String context, byte[] text) {
    return Arrays.copyOf(mac(context, text), TAG);
  }

  private byte[] mac(String context, byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
      mac.update(context.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
