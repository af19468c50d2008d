package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in who people are.
final class AccountMutants {
  private static final String SESSION =
      "shared/domain/src/main/java/dev/souk/accounts/Session.java";
  private static final String CLAIM =
      "shared/platform/src/main/java/dev/souk/accounts/EmailAvailability.java";

  private AccountMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "treats a refresh token as stolen when its successor was rotated too",
              SESSION,
              "Stream.concat(inGracePeriod(now), Stream.of(new Superseded(current, now))).toList()",
              "List.of(new Superseded(current, now))",
              "dev.souk.accounts.SessionTest"),
          Mutant.of(
              "leaves a pre-hijacked account to its attacker",
              CLAIM,
              ".filter(item -> !provisional(item)).isPresent()",
              ".isPresent()",
              "dev.souk.accounts.DynamoAccountsTest"),
          Mutant.of(
              "lets one network lock an account for all others",
              "functions/api/src/main/java/dev/souk/accounts/FailedLogIns.java",
              "new Count(PER_NETWORK, account + \"|\" + network)",
              "new Count(PER_NETWORK, account)",
              "dev.souk.accounts.PasswordGuessingTest"),
          Mutant.of(
              "accepts a proof of work twice",
              "shared/platform/src/main/java/dev/souk/http/ProofOfWork.java",
              "kernel.rateLimiter().acquire(ANSWERED, sent.group(1), end)",
              "kernel.rateLimiter().acquire(worked(), sent.group(1), end)",
              "dev.souk.http.ProofOfWorkTest"));
}
