package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.media.InMemoryReadyMediaAssets;
import dev.souk.media.MediaRef;
import dev.souk.route.PrincipalRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A courier")
class CourierRoutesTest {
  private static final String CODE = "204816";
  private static final String WRONG = "{\"code\":\"000000\"}";
  private static final String RIGHT = "{\"code\":\"%s\"}".formatted(CODE);

  private final OrderRoutesFixture fixture = new OrderRoutesFixture();
  private final String courier = AccountFixtures.id(IdType.USR);
  private final InMemoryReadyMediaAssets media = new InMemoryReadyMediaAssets();
  private final ListDeliveries list =
      new ListDeliveries(fixture.dependencies, fixture.orders, fixture.urls);
  private final GetDelivery read =
      new GetDelivery(fixture.dependencies, fixture.orders, fixture.urls);
  private final StartDelivery startDelivery =
      new StartDelivery(fixture.dependencies, fixture.transitions, () -> CODE);
  private final ConfirmDelivery deliver =
      new ConfirmDelivery(fixture.dependencies, fixture.transitions, media);

  private PaidOrder given() {
    var order = fixture.shipped();
    return fixture.kept(
        order,
        DeliveryTransitions.assign(
            order, fixture.mugs(order), courier, fixture.parts.clock.instant()));
  }

  private PaidOrder out() {
    var order = given();
    assertThat(asks(order, "start").to(startDelivery).status()).isEqualTo(200);
    return order;
  }

  private TestRequest asks(Order order, String what) {
    var part = fixture.mugs(order);
    return TestRequest.post("/api/v1/deliveries/" + part + "/" + what)
        .with("id", part)
        .as(courier, PrincipalRole.COURIER);
  }

  private TestRequest.Answer delivers(Order order, String body) {
    return asks(order, "deliver").json(body).to(deliver);
  }

  private String picture(String owner, String type) {
    var id = AccountFixtures.id(IdType.MED);
    var files = Map.of("small", "private/" + id + "/small.jpg");
    media.ready(owner, new MediaRef(id, type, 9, 9, files));
    return id;
  }

  private static String photo(String id) {
    return "{\"photo\":\"%s\"}".formatted(id);
  }

  @Test
  void sees_where_to_bring_what_and_no_price() {
    var order = given();

    var one = fixture.read(read, fixture.mugs(order), courier, PrincipalRole.COURIER);
    var all = TestRequest.get("/api/v1/deliveries").as(courier, PrincipalRole.COURIER).to(list);

    assertThat(one.json())
        .containsEntry("status", "shipped")
        .containsEntry("remainingAttempts", null)
        .containsEntry("proof", null);
    assertThat(OrderRoutesFixture.list(one.json(), "lines").getFirst())
        .containsEntry("quantity", 3L);
    assertThat(one.body())
        .contains("Long Walk")
        .doesNotContain("amount")
        .doesNotContain("EUR")
        .doesNotContain(fixture.customer);
    assertThat(OrderRoutesFixture.list(all.json(), "items")).containsExactly(one.json());
  }

  @Test
  void finds_what_another_brings_as_little_as_what_is_missing() {
    var order = out();
    var missing =
        fixture.read(read, AccountFixtures.id(IdType.SOR), courier, PrincipalRole.COURIER);
    var other = AccountFixtures.id(IdType.USR);

    for (var answer :
        List.of(
            fixture.read(read, fixture.mugs(order), other, PrincipalRole.COURIER),
            asks(order, "start").as(other, PrincipalRole.COURIER).to(startDelivery),
            asks(order, "deliver").as(other, PrincipalRole.COURIER).json(RIGHT).to(deliver),
            fixture.read(
                read,
                OrderRoutesFixture.part(order, fixture.turner()),
                courier,
                PrincipalRole.COURIER))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(missing.body());
    }
  }

  @Test
  void starts_the_delivery_once_and_is_never_told_the_code() {
    var order = given();

    var first = asks(order, "start").to(startDelivery);
    var again =
        asks(order, "start")
            .to(new StartDelivery(fixture.dependencies, fixture.transitions, () -> "999999"));

    assertThat(first.json())
        .containsEntry("status", "outForDelivery")
        .containsEntry("remainingAttempts", 5L);
    assertThat(again.body()).isEqualTo(first.body()).doesNotContain(CODE).doesNotContain("999999");
    assertThat(fixture.mugsNow(order).fulfilment())
        .isEqualTo(new Fulfilment.OutForDelivery(CODE, 0));
  }

  @Test
  void does_not_started_with_what_was_not_sent() {
    var order = fixture.paid();
    var now = fixture.parts.clock.instant();
    fixture.kept(order, DeliveryTransitions.assign(order, fixture.mugs(order), courier, now));

    assertThat(asks(order, "start").to(startDelivery).code()).isEqualTo("invalid-state");
    assertThat(delivers(order, RIGHT).code()).isEqualTo("invalid-state");
  }

  @Test
  void delivers_by_the_code_and_the_address_is_gone() {
    var order = out();

    var first = delivers(order, RIGHT);
    var again = delivers(order, RIGHT);

    assertThat(first.json())
        .containsEntry("status", "delivered")
        .containsEntry("shippingAddress", null);
    assertThat(Json.object(first.json().get("proof"))).containsEntry("method", "code");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(TestRequest.get("/x").as(courier, PrincipalRole.COURIER).to(list).json())
        .containsEntry("items", List.of());
    assertThat(fixture.read(read, fixture.mugs(order), courier, PrincipalRole.COURIER).status())
        .isEqualTo(200);
  }

  @Test
  void delivers_by_a_ready_image_of_their_own() {
    var order = out();
    var own = picture(courier, "image/jpeg");
    for (var other :
        List.of(
            picture(AccountFixtures.id(IdType.USR), "image/jpeg"),
            picture(courier, "video/mp4"),
            AccountFixtures.id(IdType.MED),
            "x")) {
      var answer = delivers(order, photo(other));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(OrderRoutesFixture.fault(answer)).containsEntry("pointer", "/photo");
    }

    var answer = delivers(order, photo(own));

    var proof = Json.object(answer.json().get("proof"));
    assertThat(proof).containsEntry("method", "photo");
    assertThat(Json.object(proof.get("photo")))
        .containsEntry("id", own)
        .containsEntry(
            "urls", Map.of("small", "https://signed.example/private/" + own + "/small.jpg"));
  }

  @Test
  void may_be_wrong_five_times_and_then_only_a_photo_helps() {
    var order = out();
    for (var left = 4; left >= 0; left--) {
      var answer = delivers(order, WRONG);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("invalid-or-expired-code");
      assertThat(answer.json()).containsEntry("detail", "wrong code; " + left + " attempts left");
    }

    assertThat(delivers(order, RIGHT).code()).isEqualTo("invalid-state");
    assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.OUT_FOR_DELIVERY);
    var both = "{\"code\":\"%s\",\"photo\":\"%s\"}".formatted(CODE, picture(courier, "image/jpeg"));
    assertThat(Json.object(delivers(order, both).json().get("proof")))
        .containsEntry("method", "photo");
  }

  @Test
  void may_not_guess_more_often_by_guessing_at_once() throws Exception {
    var order = out();

    var answers = AccountFixtures.atOnce(20, () -> delivers(order, WRONG));

    assertThat(answers).filteredOn(it -> it.status() == 422).hasSizeLessThanOrEqualTo(5);
    assertThat(answers).noneMatch(it -> it.status() == 200);
    var out = (Fulfilment.OutForDelivery) fixture.mugsNow(order).fulfilment();
    assertThat(out.failedAttempts())
        .isLessThanOrEqualTo(Fulfilment.OutForDelivery.MAX_FAILED_ATTEMPTS);
  }

  @Test
  void does_not_get_past_a_wrong_code_by_a_photo_beside_it() {
    var order = out();
    var both = "{\"code\":\"000000\",\"photo\":\"%s\"}".formatted(picture(courier, "image/jpeg"));

    assertThat(delivers(order, both).code()).isEqualTo("invalid-or-expired-code");

    assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.OUT_FOR_DELIVERY);
  }

  @Test
  void says_what_shows_it_and_in_the_right_form() {
    var order = out();

    for (var body : List.of("{}", "{\"code\":\"12345\"}", "{\"code\":\"12345a\"}")) {
      assertThat(delivers(order, body).status()).as(body).isEqualTo(422);
    }
    assertThat(fixture.mugsNow(order).fulfilment())
        .isEqualTo(new Fulfilment.OutForDelivery(CODE, 0));
  }

  @Test
  void is_counted() {
    var order = out();
    for (var i = 0; i < 60; i++) {
      delivers(order, "{}");
    }

    assertThat(delivers(order, RIGHT).status()).isEqualTo(429);
  }

  @Test
  void has_codes_of_six_digits() {
    for (var i = 0; i < 100; i++) {
      assertThat(DeliveryCodes.random().next()).matches("[0-9]{6}");
    }
  }
}
