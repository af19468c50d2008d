package dev.souk.operations;

import dev.souk.accounts.Bootstrap.Founded;
import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.live.Live;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The command `first-admin`.
final class FirstAdmin {
  private FirstAdmin() {}

  /// @return the exit code: 1 when there is one already, or the password will not do
  /// @throws IllegalArgumentException when `address` is none
  /// @throws IllegalStateException when it is not said which table
  static int made(String address, String name) throws IOException {
    var email = new Email(address);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
    if (System.getenv("SOUK_TABLE") == null) {
      throw new IllegalStateException("SOUK_TABLE is not set: it is the output MarketTable");
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var password = in.readLine();
    return said(
        Live.bootstrap()
            .firstAdmin(
                email,
                name,
                new Password(password == null ? "" : password),
                Live.clock().instant()));
  }

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
