package dev.souk.local.planted;

import java.util.List;

/// Mistakes in who people are.
final class AccountBugs {
  private static final String SESSION =
      "shared/domain/src/main/java/dev/souk/accounts/Session.java";
  private static final String CLAIM =
      "shared/platform/src/main/java/dev/souk/accounts/EmailClaim.java";

  private AccountBugs() {}

  static final List<Bug> ALL =
      List.of(
          Bug.of(
              "takes a token for stolen whose successor was replaced too",
              SESSION,
              "Stream.concat(inGrace(now), Stream.of(new Superseded(current, now))).toList()",
              "List.of(new Superseded(current, now))",
              "dev.souk.accounts.SessionTest"),
          Bug.of(
              "leaves an account to the stranger who registered its address first",
              CLAIM,
              ".filter(item -> !provisional(item)).isPresent()",
              ".isPresent()",
              "dev.souk.accounts.DynamoAccountsTest"),
          Bug.of(
              "lets one network close an account for all others",
              "functions/api/src/main/java/dev/souk/accounts/FailedLogIns.java",
              "new Count(PER_NETWORK, account + \"|\" + network)",
              "new Count(PER_NETWORK, account)",
              "dev.souk.accounts.GuessingTest"),
          Bug.of(
              "takes the same work twice",
              "shared/platform/src/main/java/dev/souk/http/ProofOfWork.java",
              "kernel.limits().count(ANSWERED, sent.group(1), end)",
              "kernel.limits().count(worked(), sent.group(1), end)",
              "dev.souk.http.ProofOfWorkTest"));
}
