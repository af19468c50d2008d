package dev.souk.local.story;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.EmailAddress;
import dev.souk.accounts.Password;
import dev.souk.local.Eventually;
import dev.souk.local.LocalCloud;
import dev.souk.local.UpOptions;
import dev.souk.local.http.AcceptedRequests;
import dev.souk.route.ScheduleTrigger;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
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
public final class SharedLocalCloud {
  public static final String PASSWORD = "a long walk to town";
  private static final String ADMIN = "mayor@town.example";
  private static final int LOOK_BACK = 500;
  private static final String RUNNING = "running";

  /// When the end of a session is felt at every door: API Gateway keeps what the authorizer said
  /// for a minute.
  public static final Duration AUTHORIZER_CACHE_TTL = Duration.ofSeconds(61);

  private SharedLocalCloud() {}

  private static final class Holder {
    static final LocalCloud CLOUD = started();

    private static LocalCloud started() {
      // so that a story can wait until a rotated key is taken up
      System.setProperty(EnvironmentSetting.SOUK_SECRETS_CACHE_SECONDS.name(), "1");
      AcceptedRequests.listen(RequestCoverage.SEEN);
      var cloud = LocalCloud.start(new UpOptions(0, Optional.empty(), false));
      // so that no sweep meets a story half told: time is what a story lets pass
      cloud.schedules().onlyWhenMoved();
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(() -> {
                    CrossProcessResults.write(cloud);
                    cloud.close();
                  }));
      AccountWiring.firstAdminBootstrap()
          .firstAdmin(
              new EmailAddress(ADMIN),
              "Mayor",
              new Password(PASSWORD),
              CloudWiring.clock().instant());
      return cloud;
    }
  }

  /// What was said beside the answers since the local cloud was founded.
  private static final class SideOutputHolder {
    static final SideOutput OVERHEARD = SideOutput.in(cloud());
  }

  public static LocalCloud cloud() {
    return Holder.CLOUD;
  }

  static SideOutput sideOutput() {
    return SideOutputHolder.OVERHEARD;
  }

  /// Lets time pass for everyone. It stays passed: what another story holds must not depend on it.
  public static void advance(Duration time) {
    cloud().clock().advance(time);
  }

  /// Does something in no time at all by the local cloud's clock, however slow the machine: for
  /// what has to be done within some seconds of it.
  static <T> T withStoppedClock(Callable<T> work) throws Exception {
    cloud().clock().stop();
    try {
      return work.call();
    } finally {
      cloud().clock().start();
    }
  }

  /// An actor without an account, at an address of their own.
  public static Actor visitor() {
    return Actor.atOwnAddress(cloud().url());
  }

  /// A visitor whose address is this one of a network's: stories choose networks of their own.
  static Actor visitor(int network, int host) {
    return Actor.inNetwork(network, host, cloud().url());
  }

  public static Actor guest() {
    var visitor = visitor();
    return visitor.withTokens(visitor.post("/api/v1/auth/guest", null).expect(200));
  }

  /// A customer who has just logged in, with nothing yet.
  public static Actor customer() {
    return SeededAccounts.customer(visitor()).actor();
  }

  /// Customers who have an address in Germany.
  public static List<Actor> customersWithAddress(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ -> SeededAccounts.customerWithAddress(visitor()))
        .toList();
  }

  /// @param shopName as the public sees it
  public static Actor seller(String shopName) {
    return SeededAccounts.seller(visitor(), shopName).actor();
  }

  /// A seller of whose sales the market keeps a tenth, whatever rules of the market other tests
  /// make: a seller's own counts before them.
  public static Actor sellerAtTenPercent(String shopName) {
    var seller = seller(shopName);
    var sellerId = seller.get("/api/v1/sellers/me").expect(200).text("id");
    admin()
        .withIdempotencyKey()
        .post("/api/v1/admin/commission-rules", Map.of("sellerId", sellerId, "basisPoints", 1000))
        .expect(201);
    return seller;
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
    var account = AccountWiring.accounts().find(new EmailAddress(email)).orElseThrow();
    var tokens = AccountWiring.tokenIssuer().open(account.principal(), cloud().clock().instant());
    return visitor.withEmail(email).withTokens(tokens.accessToken(), tokens.refresh().token());
  }

  /// Waits until what the last calls have brought about is done too: nothing runs but schedules, no
  /// webhook is under way, the stream is read to its end, the queues are empty, and all of it has
  /// called nothing more.
  public static void awaitIdle() {
    await(() -> {
      var before = calls();
      return idle() && !before.contains(RUNNING) && calls().equals(before);
    });
  }

  private static boolean idle() {
    try {
      return cloud().stripe().webhooks().awaitIdle(Eventually.PATIENCE)
          && cloud().stream().awaitRead(Eventually.PATIENCE)
          && cloud().queues().register();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String calls() {
    return cloud().invocations().latest(LOOK_BACK).stream()
        .filter(snapshot -> !(snapshot.trigger() instanceof ScheduleTrigger))
        .map(snapshot -> snapshot.id() + snapshot.outcome())
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
