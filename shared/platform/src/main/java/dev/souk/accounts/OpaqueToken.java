package dev.souk.accounts;

import dev.souk.id.IdType;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tokens that say which item they open, and hold the secret that opens it. To clients they are
/// opaque.
public sealed interface OpaqueToken {
  Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  String secret();

  /// The token as it is handed out.
  String token();

  /// The token of a link in an e-mail.
  record Link(String accountId, String secret) implements OpaqueToken {
    @Override
    public String token() {
      return accountId + "." + secret;
    }

    /// Hides the secret, so that it is in no log line.
    @Override
    public String toString() {
      return "Link[" + accountId + "]";
    }
  }

  record Refresh(String principal, String session, String secret) implements OpaqueToken {
    @Override
    public String token() {
      return principal + "." + session + "." + secret;
    }

    /// Hides the secret, so that it is in no log line.
    @Override
    public String toString() {
      return "Refresh[" + session + "]";
    }
  }

  /// Empty when the text is no such token.
  static Optional<Link> link(String token) {
    var parts = token.split("\\.", 3);
    return parts.length == 2 && account(parts[0]) && SECRET.matcher(parts[1]).matches()
        ? Optional.of(new Link(parts[0], parts[1]))
        : Optional.empty();
  }

  /// Empty when the text is no such token.
  static Optional<Refresh> refresh(String token) {
    var parts = token.split("\\.", 4);
    return parts.length == 3
            && (account(parts[0]) || IdType.GST.fits(parts[0]))
            && IdType.SES.fits(parts[1])
            && SECRET.matcher(parts[2]).matches()
        ? Optional.of(new Refresh(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  private static boolean account(String text) {
    return IdType.USR.fits(text) || IdType.SEL.fits(text);
  }
}
