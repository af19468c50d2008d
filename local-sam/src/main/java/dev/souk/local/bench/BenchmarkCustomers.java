package dev.souk.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Customers for the loads: registered and verified like anyone, enough of them that nobody meets
/// the limits that are counted by account or address.
record BenchmarkCustomers(String url, List<String> emails) {
  static final int ALL = 96;
  private static final String PASSWORD = "a long day at the bench";
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  static BenchmarkCustomers at(String url) throws IOException, InterruptedException {
    var emails = new ArrayList<String>();
    for (var i = 0; i < ALL; i++) {
      emails.add(registered(url, i));
    }
    return new BenchmarkCustomers(url, List.copyOf(emails));
  }

  private static String registered(String url, int number)
      throws IOException, InterruptedException {
    var benchmarkClient = BenchmarkClient.at(url, number + 1);
    var email = "bench-%d@souk.example".formatted(number);
    benchmarkClient.post(
        "/api/v1/auth/customers/register",
        Map.of("email", email, "name", "Bench " + number, "password", PASSWORD));
    var code =
        CODE.matcher(benchmarkClient.text("/dev/mail?to=" + email)).results().toList().getLast();
    benchmarkClient.post("/api/v1/auth/verify-email", Map.of("email", email, "code", code.group()));
    return email;
  }

  /// The access token of a log-in from an address that belongs to the shopper alone.
  String logIn(int number) throws IOException, InterruptedException {
    var who = Math.floorMod(number, ALL);
    return String.valueOf(
        BenchmarkClient.at(url, who + 1)
            .post(
                "/api/v1/auth/customers/login",
                Map.of("email", emails.get(who), "password", PASSWORD))
            .get("accessToken"));
  }
}
