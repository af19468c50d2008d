package dev.souk.cdk;

import dev.souk.accounts.Bootstrap.Founded;
import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.accounts.SigningKeys;
import dev.souk.live.Live;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// What an operator does once after the first deployment; started by `infra-cdk/operate`.
public final class Operate {
  private static final String USAGE =
      """
      operate signing-keys               prints a new set of signing keys, for the secret of that name
      operate first-admin ADDRESS NAME   makes the first admin in the table SOUK_TABLE names; reads the
                                         password from the first line of standard input
      """;

  private Operate() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 1 && args[0].equals("signing-keys")) {
      System.out.println(SigningKeys.generated());
    } else if (args.length == 3 && args[0].equals("first-admin")) {
      System.exit(said(firstAdmin(args[1], args[2])));
    } else {
      System.err.print(USAGE);
      System.exit(2);
    }
  }

  private static Founded firstAdmin(String address, String name) throws IOException {
    if (System.getenv("SOUK_TABLE") == null) {
      throw new IllegalStateException("SOUK_TABLE is not set: it is the output MarketTable");
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var password = in.readLine();
    return Live.bootstrap()
        .firstAdmin(
            new Email(address),
            name,
            new Password(password == null ? "" : password),
            Live.clock().instant());
  }

  /// @return the exit code
  private static int said(Founded founded) {
    return switch (founded) {
      case Founded.Admin(var id) -> {
        System.out.println("The first admin is " + id);
        yield 0;
      }
      case Founded.Before() -> {
        System.err.println("There is a first admin already, or the address is taken.");
        yield 1;
      }
      case Founded.Weak(var why) -> {
        System.err.println(why);
        yield 1;
      }
    };
  }
}
