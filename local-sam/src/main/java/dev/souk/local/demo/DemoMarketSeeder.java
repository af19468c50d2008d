package dev.souk.local.demo;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.EmailAddress;
import dev.souk.accounts.FirstAdminBootstrap;
import dev.souk.accounts.Password;
import dev.souk.local.aws.Mailbox;
import dev.souk.wiring.CloudWiring;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Three demo shops and their customers, made through the API they will be used by: registered,
/// verified by the code in the mailbox, their images uploaded by presigned requests.
public final class DemoMarketSeeder {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_.-]+)");

  public static final DemoMarketData PLAN = DemoMarketData.read();

  private final DemoClient client;
  private final Mailbox mailbox;
  private final DemoMarketData plan = PLAN;

  private final IntConsumer progress;
  private final AtomicInteger offered = new AtomicInteger();

  /// @param progress is told how many products there are each time there is one more, by the thread
  ///   that made it
  public DemoMarketSeeder(String url, Mailbox mailbox, IntConsumer progress) {
    this.client = DemoClient.of(url, SeedRetryPolicy.defaults());
    this.mailbox = mailbox;
    this.progress = progress;
  }

  /// How many products it will have.
  public static int size() {
    return PLAN.shops().stream().mapToInt(shop -> shop.goods().size()).sum();
  }

  /// Makes everything, unless this market has been filled before. What is answered "try again" is
  /// tried again, for five minutes each.
  ///
  /// @throws DemoSeedFailure when it cannot, and part of it is made
  public void seed() {
    var result =
        AccountWiring.firstAdminBootstrap()
            .firstAdmin(
                new EmailAddress(plan.admin().email()),
                plan.admin().name(),
                new Password(plan.password()),
                CloudWiring.clock().instant());
    if (!(result instanceof FirstAdminBootstrap.Result.Created)) {
      return;
    }
    var admin = client.as(logIn("staff", plan.admin().email()));
    var categories = categories(admin);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var shops =
          plan.shops().stream()
              .<Future<?>>map(shop -> threads.submit(() -> open(shop, categories)))
              .toList();
      try {
        courier(admin);
        register("customers", plan.customer(), Map.of());
        shops.forEach(DemoMarketSeeder::done);
      } catch (DemoSeedFailure e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  private static void done(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DemoSeedFailure why
          ? why
          : new DemoSeedFailure(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> categories(DemoClient admin) {
    var ids = new HashMap<String, String>();
    for (var category : plan.categories()) {
      var body = new LinkedHashMap<String, @Nullable Object>();
      body.put("name", category.name());
      body.put("slug", category.slug());
      body.put("parentId", category.parent() == null ? null : ids.get(category.parent()));
      ids.put(category.slug(), DemoClient.text(admin.post("/api/v1/admin/categories", body), "id"));
    }
    return Map.copyOf(ids);
  }

  private void courier(DemoClient admin) {
    var courier = plan.courier();
    admin.post(
        "/api/v1/admin/staff",
        Map.of("email", courier.email(), "name", courier.name(), "role", "courier"));
    client.postOnce(
        "/api/v1/auth/password/reset",
        Map.of("token", mailed(courier.email(), TOKEN), "password", plan.password()));
  }

  private void register(String role, DemoMarketData.Person person, Map<String, Object> more) {
    var body = new LinkedHashMap<String, @Nullable Object>(more);
    body.put("email", person.email());
    body.put("name", person.name());
    body.put("password", plan.password());
    client.post("/api/v1/auth/" + role + "/register", body);
    client.postOnce(
        "/api/v1/auth/verify-email",
        Map.of("email", person.email(), "code", mailed(person.email(), CODE)));
  }

  private String mailed(String email, Pattern what) {
    var mails = mailbox.to(email);
    var found = what.matcher(mails.isEmpty() ? "" : mails.getLast().text());
    if (!found.find()) {
      throw new DemoSeedFailure("there is no code in the last e-mail to a demo account");
    }
    return found.group(found.groupCount());
  }

  private String logIn(String role, String email) {
    var tokens =
        client.post(
            "/api/v1/auth/" + role + "/login", Map.of("email", email, "password", plan.password()));
    return DemoClient.text(tokens, "accessToken");
  }

  private void open(DemoMarketData.Shop shop, Map<String, String> categories) {
    register(
        "sellers",
        new DemoMarketData.Person(shop.email(), shop.name()),
        Map.of("shopName", shop.shopName()));
    var seller = client.as(logIn("sellers", shop.email()));
    var shelf = new DemoProductSeeder(seller, categories);
    // All images are on their way before the first product needs one.
    var pictures = shop.goods().stream().map(good -> shelf.picture(good.key())).toList();
    for (var i = 0; i < pictures.size(); i++) {
      shelf.publishProduct(shop.goods().get(i), pictures.get(i));
      progress.accept(offered.incrementAndGet());
    }
  }

  /// The accounts as the demo pages know them: they act for one when they are asked to. A seller
  /// goes by the shop's name.
  public static List<Map<String, Object>> accounts() {
    return Stream.concat(
            PLAN.shops().stream().map(shop -> account("seller", shop.shopName(), shop.email())),
            Stream.of(
                account("customer", PLAN.customer().name(), PLAN.customer().email()),
                account("courier", PLAN.courier().name(), PLAN.courier().email()),
                account("admin", PLAN.admin().name(), PLAN.admin().email())))
        .toList();
  }

  private static Map<String, Object> account(String role, String name, String email) {
    return Map.of("role", role, "name", name, "email", email, "password", PLAN.password());
  }
}
