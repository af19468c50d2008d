package dev.souk.local;

import dev.souk.local.stripe.StripeSimulator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param port 0 for any free one
/// @param data where to keep everything between runs, or empty to keep nothing
/// @param demo whether to fill an empty market with the demo shops
/// @param stripe which Stripe takes the money
/// @param edge whether public answers are kept for as long as they say, as CloudFront keeps them
/// @param networkAccess from where it can be used
public record UpOptions(
    int port,
    Optional<Path> data,
    boolean demo,
    StripeMode stripe,
    boolean edge,
    NetworkAccess networkAccess) {

  /// Which Stripe it is.
  public enum StripeMode {
    /// The one of the local cloud, which takes no money.
    SIMULATED,
    /// The real one in its test mode, by the keys in the environment.
    TEST
  }

  public static final String HELP =
      """
      Usage: local-sam/up [--port N] [--data DIR] [--empty] [--edge] [--pages URL] [--origin ORIGIN]
                          [--host ADDRESS|NAME] [--stripe=test]

        --port N     listen on port N of this machine (default 8080; 0 takes any free one)
        --data DIR   persist tables, media and keys in DIR between runs (default: in memory)
        --empty      start without the demo shops
        --edge       cache public responses as CloudFront does (default: no cache)
        --pages URL  the URL of your own frontend, such as http://localhost:5173: links in e-mails and checkouts point to it
                     (default: to the demo shop)
        --origin ORIGIN
                     allow requests and WebSockets from ORIGIN too, such as https://shop.test; repeatable
                     (localhost on any port, and the origin of --pages, are always allowed)
        --host ADDRESS
                     listen on ADDRESS (default 127.0.0.1: this machine only; the local cloud has no password
                     and holds nothing of value); in a container, 0.0.0.0
        --host NAME  accept requests for host NAME too, besides localhost; repeatable
        --stripe=test
                     use Stripe in test mode: the key is read from STRIPE_TEST_KEY, the signing secret of its
                     webhooks from STRIPE_TEST_WEBHOOK_SECRET, as `stripe listen --forward-to
                     localhost:8080/api/v1/payment/webhook --forward-thin-to
                     localhost:8080/api/v1/payment/accounts/webhook` prints it, for an account whose default API version is
                     of the release %s (default: simulate Stripe)
        --help       show this help
      """
          .formatted(StripeSimulator.API_VERSION.replaceFirst(".*\\.", ""));

  /// With Stripe simulated and every answer fresh.
  public UpOptions(int port, Optional<Path> data, boolean demo) {
    this(port, data, demo, StripeMode.SIMULATED, false, NetworkAccess.LOCAL);
  }

  /// An argument that is none of the command's. The message is all a person needs.
  public static final class InvalidOption extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidOption(String message) {
      super(message);
    }
  }

  /// @throws InvalidOption saying which argument is wrong and what it could be
  static UpOptions of(List<String> arguments) throws InvalidOption {
    var port = 8080;
    var data = Optional.<Path>empty();
    var demo = true;
    var stripe = StripeMode.SIMULATED;
    var edge = false;
    var reach = new NetworkAccessOptions();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--port" -> port = port(rest.pollFirst());
        case "--data" -> data = Optional.of(directory(rest.pollFirst()));
        case "--empty" -> demo = false;
        case "--edge" -> edge = true;
        case "--host" -> reach.host(rest.pollFirst());
        case "--origin" -> reach.origin(rest.pollFirst());
        case "--pages" -> reach.pages(rest.pollFirst());
        case "--stripe=test" -> stripe = StripeMode.TEST;
        case String other ->
            throw new InvalidOption(other + " is not an option: see local-sam/up --help");
      }
    }
    return new UpOptions(port, data, demo, stripe, edge, reach.build());
  }

  private static int port(@org.jspecify.annotations.Nullable String text) throws InvalidOption {
    if (text == null || !text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new InvalidOption("--port takes a number from 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Path directory(@org.jspecify.annotations.Nullable String text)
      throws InvalidOption {
    if (text == null || text.startsWith("--")) {
      throw new InvalidOption("--data takes a directory");
    }
    return Path.of(text).toAbsolutePath();
  }
}
