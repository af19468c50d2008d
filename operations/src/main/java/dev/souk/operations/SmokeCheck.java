package dev.souk.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a deployed market as its visitors do, from outside and through the host they know. It
/// needs no account and leaves nothing behind but counts of its requests.
public final class SmokeCheck {
  private static final int TRIES = 5;

  private final List<Check> checks;
  private final Duration pause;

  /// @param pause before a check that failed is tried again
  SmokeCheck(List<Check> checks, Duration pause) {
    this.checks = List.copyOf(checks);
    this.pause = pause;
  }

  /// Something that is so when the market is well.
  ///
  /// @param says what, in words that read well after "the market"
  record Check(String says, Probe look) {}

  /// Looks once.
  @FunctionalInterface
  interface Probe {
    /// What is wrong, if anything is.
    Optional<String> wrong() throws IOException, InterruptedException;
  }

  /// @param site as the output `Site` has it
  /// @throws IllegalArgumentException when it is no address of a site
  public static SmokeCheck of(URI site) {
    return of(site, Duration.ofSeconds(3));
  }

  static SmokeCheck of(URI site, Duration pause) {
    if (site.getHost() == null || !List.of("http", "https").contains(site.getScheme())) {
      throw new IllegalArgumentException(site + " is not the address of a site");
    }
    var base = site.toString().replaceFirst("/+$", "");
    var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    var checks = new ArrayList<>(new HttpSmokeCheck(http, base).checks());
    checks.addAll(new SocketSmokeCheck(http, base).checks());
    return new SmokeCheck(checks, pause);
  }

  /// Makes all checks, each up to five times, since a function's first start is slow and what was
  /// just deployed takes some seconds to be everywhere.
  ///
  /// @return whether all was well
  public boolean seen(PrintStream out) {
    var well = true;
    for (var check : checks) {
      var wrong = wrong(check);
      out.println((wrong.isEmpty() ? "  well  " : "  WRONG ") + check.says());
      wrong.ifPresent(why -> out.println("        " + why));
      well &= wrong.isEmpty();
    }
    return well;
  }

  private Optional<String> wrong(Check check) {
    var wrong = idempotency(check);
    for (var tries = 1; wrong.isPresent() && tries < TRIES; tries++) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return wrong;
      }
      wrong = idempotency(check);
    }
    return wrong;
  }

  private static Optional<String> idempotency(Check check) {
    try {
      return check.look().wrong();
    } catch (IOException e) {
      return Optional.of("no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
