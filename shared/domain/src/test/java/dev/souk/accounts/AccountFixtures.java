package dev.souk.accounts;

import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Made-up people for tests, each with an address of their own.
public final class AccountFixtures {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final IdGenerator IDS = IdGenerator.from(new SplittableRandom(7));

  private AccountFixtures() {}

  public static String id(IdType idType) {
    synchronized (IDS) {
      return IDS.next(idType, NOON);
    }
  }

  public static Account customer(String address) {
    return person(AccountRole.CUSTOMER, address);
  }

  public static Account person(AccountRole role, String address) {
    return person(role, address, AccountCredentials.unverified("plain:a quiet green lamp"));
  }

  /// Someone who has not taken up an invitation yet.
  public static Account invited(AccountRole role, String address) {
    return person(role, address, AccountCredentials.unverified(""));
  }

  public static Account verified(AccountRole role, String address) {
    return person(role, address, new AccountCredentials("plain:a quiet green lamp", true, 0));
  }

  private static Account person(AccountRole role, String address, AccountCredentials credentials) {
    var profile = new AccountProfile("Amina", null);
    return Account.made(
        id(role.kind()), role, new EmailAddress(address), profile, credentials, NOON);
  }

  public static Registration registration(Account account) {
    var posed =
        EmailChallenge.posed(account.id(), EmailChallenge.Purpose.VERIFY, "code", "link", NOON);
    return Registration.of(account, posed, shop(account));
  }

  private static @Nullable String shop(Account account) {
    return account.role() == AccountRole.SELLER ? "Lamps" : null;
  }

  /// What each of `times` threads got that began the same work at the same moment.
  public static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, times)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      start.countDown();
      var results = new java.util.ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
