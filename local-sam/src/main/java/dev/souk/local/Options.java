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
/// @param reach from where it can be used
public record Options(
    int port, Optional<Path> data, boolean demo, Stripe stripe, boolean edge, Reach reach) {

  /// Which Stripe it is.
  public enum Stripe {
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
        --data DIR   keep tables, media and keys in DIR between runs (default: keep nothing)
        --empty      start without the demo shops
        --edge       keep public answers for as long as they say, as CloudFront does (default: every answer is fresh)
        --pages URL  where your own frontend is, such as http://localhost:5173: e-mails and checkouts lead to it
                     (default: to the demo shop)
        --origin ORIGIN
                     let pages of ORIGIN call and open sockets too, such as https://shop.test; once for each
                     (those of localhost, on any port, and of --pages may)
        --host ADDRESS
                     listen on ADDRESS (default 127.0.0.1: only this machine can call; it guards nothing of value to
                     you, and has no password); in a container, 0.0.0.0
        --host NAME  answer to NAME too, beside localhost; once for each
        --stripe=test
                     pay at Stripe itself, in test mode: the key is taken from STRIPE_TEST_KEY, the secret of its
                     webhooks from STRIPE_TEST_WEBHOOK_SECRET, as `stripe listen --forward-to
                     localhost:8080/api/v1/payment/webhook --forward-thin-to
                     localhost:8080/api/v1/payment/accounts/webhook` prints it, for an account whose default API version is
                     of the release %s (default: simulate Stripe)
        --help       say this
      """
          .formatted(StripeSimulator.API_VERSION.replaceFirst(".*\\.", ""));

  /// With Stripe simulated and every answer fresh.
  public Options(int port, Optional<Path> data, boolean demo) {
    this(port, data, demo, Stripe.SIMULATED, false, Reach.LOCAL);
  }

  /// An argument that is none of the command's. The message is all a person needs.
  public static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  /// @throws Unknown saying which argument is wrong and what it could be
  static Options of(List<String> arguments) throws Unknown {
    var port = 8080;
    var data = Optional.<Path>empty();
    var demo = true;
    var stripe = Stripe.SIMULATED;
    var edge = false;
    var reach = new Reaching();
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
        case "--stripe=test" -> stripe = Stripe.TEST;
        case String other -> throw new Unknown(other + " is no option: see local-sam/up --help");
      }
    }
    return new Options(port, data, demo, stripe, edge, reach.reach());
  }

  private static int port(@org.jspecify.annotations.Nullable String text) throws Unknown {
    if (text == null || !text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new Unknown("--port takes a number from 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Path directory(@org.jspecify.annotations.Nullable String text) throws Unknown {
    if (text == null || text.startsWith("--")) {
      throw new Unknown("--data takes a directory");
    }
    return Path.of(text).toAbsolutePath();
  }
}
