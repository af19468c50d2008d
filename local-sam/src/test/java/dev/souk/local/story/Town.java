package dev.souk.local.story;

import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.Cloud;
import dev.souk.local.Eventually;
import dev.souk.local.Options;
import dev.souk.local.http.TakenRequests;
import dev.souk.route.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The one local cloud all stories of a JVM share, empty but for its admin. It ends with the JVM.
public final class Town {
  public static final String PASSWORD = "a long walk to town";
  private static final String ADMIN = "mayor@town.example";
  private static final int LOOK_BACK = 500;
  private static final String RUNNING = "running";

  /// When the end of a session is felt at every door: API Gateway keeps what the authorizer said
  /// for a minute.
  public static final Duration FELT_EVERYWHERE = Duration.ofSeconds(61);

  private Town() {}

  private static final class Shared {
    static final Cloud CLOUD = founded();

    private static Cloud founded() {
      // so that a story can wait until a rotated key is taken up
      System.setProperty(Setting.SOUK_SECRETS_KEPT.name(), "1");
      TakenRequests.listen(Branches.SEEN);
      var cloud = Cloud.start(new Options(0, Optional.empty(), false));
      // so that no sweep meets a story half told: time is what a story lets pass
      cloud.schedules().onlyWhenMoved();
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(() -> {
                    Witness.write(cloud);
                    cloud.close();
                  }));
      Live.bootstrap()
          .firstAdmin(new Email(ADMIN), "Mayor", new Password(PASSWORD), Live.clock().instant());
      return cloud;
    }
  }

  /// What was said beside the answers since the town was founded.
  private static final class Ears {
    static final Overheard OVERHEARD = Overheard.in(cloud());
  }

  public static Cloud cloud() {
    return Shared.CLOUD;
  }

  static Overheard overheard() {
    return Ears.OVERHEARD;
  }

  /// Lets time pass for everyone. It stays passed: what another story holds must not depend on it.
  public static void later(Duration time) {
    cloud().clock().forward(time);
  }

  /// Does something in no time at all by the town's clock, however slow the machine: for what has
  /// to be done within some seconds of it.
  static <T> T atOnce(Callable<T> work) throws Exception {
    cloud().clock().stop();
    try {
      return work.call();
    } finally {
      cloud().clock().start();
    }
  }

  /// An actor without an account, at an address of their own.
  public static Actor visitor() {
    return Actor.at(cloud().url());
  }

  /// A visitor whose address is this one of a network's: stories choose networks of their own.
  static Actor visitor(int network, int host) {
    return Actor.in(network, host, cloud().url());
  }

  public static Actor guest() {
    var visitor = visitor();
    return visitor.holding(visitor.post("/api/v1/auth/guest", null).expect(200));
  }

  /// A customer who has just logged in, with nothing yet.
  public static Actor customer() {
    return Crowd.customer(visitor()).actor();
  }

  /// Customers who have an address in Germany.
  public static List<Actor> crowd(int number) {
    return IntStream.range(0, number).mapToObj(_ -> Crowd.one(visitor())).toList();
  }

  /// @param shopName as the public sees it
  public static Actor seller(String shopName) {
    return Crowd.seller(visitor(), shopName).actor();
  }

  /// The one admin, in a session opened just now: any story may have ended the last one, and
  /// log-ins are counted.
  public static Actor admin() {
    return staff(ADMIN);
  }

  /// A courier the admin has just invited.
  public static Actor courier() {
    var email = "courier-" + UUID.randomUUID() + "@town.example";
    var invitation = Map.of("email", email, "name", "Courier", "role", "courier");
    admin().post("/api/v1/admin/staff", invitation).expect(202);
    return staff(email);
  }

  private static Actor staff(String email) {
    var visitor = visitor();
    var account = Live.accounts().find(new Email(email)).orElseThrow();
    var granted = Live.grants().open(account.principal(), cloud().clock().instant());
    return visitor.known(email).holding(granted.accessToken(), granted.refresh().token());
  }

  /// Waits until what the last calls have brought about is done too: nothing runs but schedules, no
  /// webhook is under way, the stream is read to its end, the queues are empty, and all of it has
  /// called nothing more.
  public static void settle() {
    await(() -> {
      var before = calls();
      return quiet() && !before.contains(RUNNING) && calls().equals(before);
    });
  }

  private static boolean quiet() {
    try {
      return cloud().stripe().webhooks().quiet(Eventually.PATIENCE)
          && cloud().stream().awaitRead(Eventually.PATIENCE)
          && cloud().queues().empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String calls() {
    return cloud().invocations().latest(LOOK_BACK).stream()
        .filter(seen -> !(seen.trigger() instanceof Schedule))
        .map(seen -> seen.id() + seen.outcome())
        .collect(Collectors.joining());
  }

  /// [Eventually] for those that throw nothing.
  public static void await(BooleanSupplier so) {
    try {
      Eventually.is(so);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
