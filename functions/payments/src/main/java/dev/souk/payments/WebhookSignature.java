package dev.souk.payments;

import com.stripe.exception.SignatureVerificationException;
import dev.souk.snapshot.FunctionSnapshot;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proves who told something. Nothing is believed before its signature, made over the very bytes
/// that came and not longer ago nor further ahead than [#TOLERANCE], is found good.
final class WebhookSignature {
  /// How far the time of a signature may be from ours (Stripe, "Resolve webhook signature
  /// verification errors": five minutes).
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /// One time, then signatures of any scheme; stripe-java alone would take the first of two times.
  private static final Pattern HEADER =
      Pattern.compile("t=(\\d{1,12})(,v\\d{1,3}=[0-9a-f]{1,256}){1,20}");

  private final Supplier<String> secret;

  /// Nothing is to start without a secret; a snapshot holds none.
  ///
  /// @throws IllegalStateException when there is no secret
  WebhookSignature(Supplier<String> secret) {
    this.secret = secret;
    FunctionSnapshot.ours().start(this::secret);
  }

  private String secret() {
    var present = secret.get();
    if (present.isBlank()) {
      throw new IllegalStateException("the secret of Stripe's webhooks is empty");
    }
    return present;
  }

  /// What came, as it stands for a reader that proves it.
  record Signed(String text, String header, String secret, Clock clock) {}

  /// Reads what came when its signature is good, and throws or answers null when it is not.
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(Signed signed) throws SignatureVerificationException;
  }

  /// What was read.
  sealed interface Read<T> {
    record Proven<T>(T event) implements Read<T> {}

    /// @param why in words for whoever sent it
    record Refused<T>(String why) implements Read<T> {}
  }

  <T> Read<T> read(byte[] body, String header, Instant now, Reader<T> reader) {
    var time = HEADER.matcher(header);
    if (!time.matches()) {
      return new Read.Refused<>("the header is no signature");
    }
    var at = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return new Read.Refused<>("the signature is not of now");
    }
    var text = text(body);
    if (text.isEmpty()) {
      return new Read.Refused<>("the body is not UTF-8");
    }
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return verified(new Signed(text.get(), header, secret(), clock), reader)
        .<Read<T>>map(Read.Proven::new)
        .orElseGet(() -> new Read.Refused<>("the signature is not of this body"));
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// Whatever it throws, and stripe-java throws much, it is not proven.
  private static <T> Optional<T> verified(Signed signed, Reader<T> reader) {
    try {
      return Optional.ofNullable(reader.read(signed));
    } catch (SignatureVerificationException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
