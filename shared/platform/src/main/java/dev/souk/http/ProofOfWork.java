package dev.souk.http;

import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// A call beyond a limit that is taken from who has worked for it (Dwork and Naor, "Pricing via
/// Processing or Combatting Junk Mail", 1992; Back, "Hashcash", 2002). The refusal bears a
/// challenge. The client looks for a text of up to 20 letters and digits such that SHA-256 of
/// `challenge.text` begins with so many zero bits, and sends the call again with `challenge.text`
/// in [#PROOF]. A challenge is sealed, good for this route and the network around the address, for
/// [#LIFE], once.
///
/// The work doubles as the calls worked for double those that are free, up to [#MOST_DOUBLINGS]
/// times. Only calls that were worked for count towards that, so that it costs to make it dearer
/// for others.
record ProofOfWork(
    Route route, HttpEvent event, HttpDependencies kernel, RateLimit limit, int bits) {
  static final String CHALLENGE = "x-proof-of-work-challenge";
  static final String DIFFICULTY = "x-proof-of-work-difficulty";
  static final String PROOF = "x-proof-of-work";
  static final Duration LIFE = Duration.ofMinutes(5);
  static final int MOST_DOUBLINGS = 4;

  private static final Pattern SENT = Pattern.compile("([A-Za-z0-9_-]{1,200})\\.[A-Za-z0-9]{1,20}");
  private static final Pattern SEALED = Pattern.compile("(\\d{1,12})\\|(\\d{1,2})\\|[0-9a-f]{32}");

  /// Challenges that were answered, each once: counted at the time it ends, which is the same for
  /// whoever sends it.
  private static final RateLimit ANSWERED =
      RateLimit.perAddress("proof-of-work", 1, Duration.ofHours(1));

  /// Counts the calls that were worked for, in the limit's own window; bounds nothing.
  private RateLimit worked() {
    return RateLimit.perAddress(limit.name() + "-worked", Integer.MAX_VALUE, limit.window());
  }

  private String site() {
    return kernel.clientAddresses().site(event);
  }

  private String context() {
    return "work|" + route + "|" + limit.name() + "|" + site();
  }

  /// The headers with which a refusal offers to be worked off.
  Map<String, String> challenge(Instant now) {
    var worked = kernel.rateLimiter().peek(worked(), site(), now);
    var doublings = 63 - Long.numberOfLeadingZeros(1 + worked / limit.calls());
    var difficulty = bits + Math.min(MOST_DOUBLINGS, doublings);
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var end = now.plus(LIFE).getEpochSecond();
    var text = end + "|" + difficulty + "|" + HexFormat.of().formatHex(salt);
    return Map.of(
        CHALLENGE, kernel.signer().sign(context(), text), DIFFICULTY, Integer.toString(difficulty));
  }

  /// Whether the request proves the work. A proof is good once: this spends it.
  boolean done(Instant now) {
    var proof = event.header(PROOF).orElse("");
    var sent = SENT.matcher(proof);
    if (!sent.matches()) {
      return false;
    }
    var sealed = SEALED.matcher(kernel.signer().verify(context(), sent.group(1)).orElse(""));
    if (!sealed.matches()) {
      return false;
    }
    var end = Instant.ofEpochSecond(Long.parseLong(sealed.group(1)));
    if (!now.isBefore(end)
        || zeroBits(proof) < Integer.parseInt(sealed.group(2))
        || kernel.rateLimiter().acquire(ANSWERED, sent.group(1), end)
            instanceof RateLimiter.Decision.Exceeded) {
      return false;
    }
    kernel.rateLimiter().acquire(worked(), site(), now);
    return true;
  }

  /// How many zero bits the digest of a text begins with.
  static int zeroBits(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var digest = sha.digest(text.getBytes(StandardCharsets.US_ASCII));
      return 8 * digest.length - new BigInteger(1, digest).bitLength();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
