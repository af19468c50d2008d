package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.PaidOrder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("Thirty shoppers who double-click")
class DoubleClickStoryTest {
  private static final int CARTS = 30;
  private static final int STOCK = 100;

  private final ProductOnSale mug =
      ProductOnSale.of(SharedLocalCloud.seller("Corner pottery"), "Mug", 1290, "EUR", STOCK);

  @Test
  void of_one_page_order_and_pay_once() throws Exception {
    var clicks = doubleClicked(Actor::withIdempotencyKey, UnaryOperator.identity());

    assertThat(clicks)
        .allSatisfy(each -> {
          assertThat(each).extracting(ApiResponse::status).containsExactly(200, 200);
          assertThat(each.getFirst().body()).isEqualTo(each.getLast().body());
        });
    onceEach(clicks);
  }

  /// Whoever comes second finds the cart empty: two pages are two keys.
  @Test
  void of_two_pages_order_and_pay_once() throws Exception {
    var clicks = doubleClicked(UnaryOperator.identity(), Actor::withIdempotencyKey);

    assertThat(clicks)
        .allSatisfy(each ->
            assertThat(each).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 409));
    onceEach(clicks);
  }

  /// The two answers each of them got.
  ///
  /// @param page a customer before both clicks
  /// @param click the same before each of them
  private List<List<ApiResponse>> doubleClicked(
      UnaryOperator<Actor> page, UnaryOperator<Actor> click) throws Exception {
    var crowd = SharedLocalCloud.customersWithAddress(CARTS);
    crowd.forEach(each -> each.post("/api/v1/cart/items", mug.cartItem(1)).expect(200));
    var clicks = new ArrayList<List<ApiResponse>>();
    try (var threads = Executors.newFixedThreadPool(2 * CARTS)) {
      var calls =
          crowd.stream()
              .map(page)
              .<Callable<ApiResponse>>mapMulti((each, twice) -> {
                twice.accept(() -> checkedOut(click.apply(each)));
                twice.accept(() -> checkedOut(click.apply(each)));
              });
      var answers = threads.invokeAll(calls.toList());
      for (var i = 0; i < answers.size(); i += 2) {
        clicks.add(List.of(answers.get(i).get(), answers.get(i + 1).get()));
      }
    }
    return clicks;
  }

  private static ApiResponse checkedOut(Actor customer) {
    return customer.post("/api/v1/payment/checkout", Map.of());
  }

  private void onceEach(List<List<ApiResponse>> clicks) throws Exception {
    var orders =
        clicks.stream()
            .flatMap(List::stream)
            .filter(each -> each.status() == 200)
            .collect(
                Collectors.toMap(
                    each -> each.text("orderId"),
                    each -> each.text("checkoutUrl"),
                    (one, other) -> one));
    assertThat(orders).hasSize(CARTS);
    assertThat(sessions(orders.keySet()::contains)).hasSize(CARTS);

    orders
        .values()
        .forEach(url ->
            SharedLocalCloud.cloud()
                .stripe()
                .shopper()
                .completePayment(url.substring(url.lastIndexOf('/') + 1)));

    Eventually.is(() -> orders.keySet().stream().allMatch(DoubleClickStoryTest::paid));
    assertThat(sessions(orders.keySet()::contains))
        .allSatisfy(each -> assertThat(each).containsEntry("payment_status", "paid"))
        .extracting(each -> each.get("payment_intent"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(left()).isEqualTo(STOCK - CARTS);
  }

  private static boolean paid(String order) {
    return OrderWiring.orders().find(order).orElseThrow() instanceof PaidOrder;
  }

  private long left() {
    var page = SharedLocalCloud.visitor().get("/api/v1/products/" + mug.product()).expect(200);
    return (long) Objects.requireNonNull(page.list("variants").getFirst().get("available"));
  }

  /// Stripe's sessions of these orders, of the latest hundred.
  private static List<Map<String, @Nullable Object>> sessions(Predicate<String> orders)
      throws Exception {
    var actor = SharedLocalCloud.visitor();
    var uri = URI.create(actor.url() + "/stripe/v1/checkout/sessions?limit=100");
    var request =
        HttpRequest.newBuilder(uri)
            .header("authorization", "Bearer " + SharedLocalCloud.cloud().stripe().apiKey());
    var answer = actor.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
    var data = (List<?>) Objects.requireNonNull(Json.readOwn(answer.body()).get("data"));
    Stream<Map<String, @Nullable Object>> sessions = data.stream().map(Json::object);
    return sessions
        .filter(each -> orders.test(String.valueOf(each.get("client_reference_id"))))
        .toList();
  }
}
