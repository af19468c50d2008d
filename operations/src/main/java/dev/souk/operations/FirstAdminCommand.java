package dev.souk.operations;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.EmailAddress;
import dev.souk.accounts.FirstAdminBootstrap.Result;
import dev.souk.accounts.Password;
import dev.souk.wiring.CloudWiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The command `first-admin`.
final class FirstAdminCommand {
  private FirstAdminCommand() {}

  /// @return the exit code: 1 when there is one already, or the password will not do
  /// @throws IllegalArgumentException when `address` is none
  /// @throws IllegalStateException when it is not said which table
  static int made(String address, String name) throws IOException {
    var email = new EmailAddress(address);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
    if (System.getenv("SOUK_TABLE") == null) {
      throw new IllegalStateException("SOUK_TABLE is not set: it is the output MarketTable");
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var password = in.readLine();
    return said(
        AccountWiring.firstAdminBootstrap()
            .firstAdmin(
                email,
                name,
                new Password(password == null ? "" : password),
                CloudWiring.clock().instant()));
  }

  private static int said(Result result) {
    return switch (result) {
      case Result.Created(var id) -> {
        System.out.println("The first admin is " + id);
        yield 0;
      }
      case Result.AlreadyExists() -> {
        System.err.println("There is a first admin already, or the address is taken.");
        yield 1;
      }
      case Result.WeakPassword(var why) -> {
        System.err.println(why);
        yield 1;
      }
    };
  }
}
