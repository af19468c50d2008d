package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.http.Request;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.media.InMemoryReadyMedia;
import dev.souk.media.MediaRef;
import dev.souk.route.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A courier")
class CourierTest {
  private static final String CODE = "204816";
  private static final String WRONG = "{\"code\":\"000000\"}";
  private static final String RIGHT = "{\"code\":\"%s\"}".formatted(CODE);

  private final Desk desk = new Desk();
  private final String courier = People.id(Kind.USR);
  private final InMemoryReadyMedia media = new InMemoryReadyMedia();
  private final ListDeliveries list = new ListDeliveries(desk.kernel, desk.orders, desk.urls);
  private final ReadDelivery read = new ReadDelivery(desk.kernel, desk.orders, desk.urls);
  private final SetOut setOut = new SetOut(desk.kernel, desk.turning, () -> CODE);
  private final Deliver deliver = new Deliver(desk.kernel, desk.turning, media);

  private PaidOrder given() {
    var order = desk.shipped();
    return desk.kept(
        order, Delivering.assign(order, desk.mugs(order), courier, desk.parts.clock.instant()));
  }

  private PaidOrder out() {
    var order = given();
    assertThat(asks(order, "set-out").to(setOut).status()).isEqualTo(200);
    return order;
  }

  private Request asks(Order order, String what) {
    var part = desk.mugs(order);
    return Request.post("/api/v1/deliveries/" + part + "/" + what)
        .with("id", part)
        .as(courier, Role.COURIER);
  }

  private Request.Answer delivers(Order order, String body) {
    return asks(order, "deliver").json(body).to(deliver);
  }

  private String picture(String owner, String type) {
    var id = People.id(Kind.MED);
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

    var one = desk.read(read, desk.mugs(order), courier, Role.COURIER);
    var all = Request.get("/api/v1/deliveries").as(courier, Role.COURIER).to(list);

    assertThat(one.json())
        .containsEntry("status", "shipped")
        .containsEntry("triesLeft", null)
        .containsEntry("proof", null);
    assertThat(Desk.list(one.json(), "lines").getFirst()).containsEntry("quantity", 3L);
    assertThat(one.body())
        .contains("Long Walk")
        .doesNotContain("amount")
        .doesNotContain("EUR")
        .doesNotContain(desk.customer);
    assertThat(Desk.list(all.json(), "items")).containsExactly(one.json());
  }

  @Test
  void finds_what_another_brings_as_little_as_what_is_missing() {
    var order = out();
    var missing = desk.read(read, People.id(Kind.SOR), courier, Role.COURIER);
    var other = People.id(Kind.USR);

    for (var answer :
        List.of(
            desk.read(read, desk.mugs(order), other, Role.COURIER),
            asks(order, "set-out").as(other, Role.COURIER).to(setOut),
            asks(order, "deliver").as(other, Role.COURIER).json(RIGHT).to(deliver),
            desk.read(read, Desk.part(order, desk.turner()), courier, Role.COURIER))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(missing.body());
    }
  }

  @Test
  void sets_out_once_and_is_never_told_the_code() {
    var order = given();

    var first = asks(order, "set-out").to(setOut);
    var again = asks(order, "set-out").to(new SetOut(desk.kernel, desk.turning, () -> "999999"));

    assertThat(first.json())
        .containsEntry("status", "outForDelivery")
        .containsEntry("triesLeft", 5L);
    assertThat(again.body()).isEqualTo(first.body()).doesNotContain(CODE).doesNotContain("999999");
    assertThat(desk.mugsNow(order).fulfilment()).isEqualTo(new Fulfilment.OutForDelivery(CODE, 0));
  }

  @Test
  void does_not_set_out_with_what_was_not_sent() {
    var order = desk.paid();
    var now = desk.parts.clock.instant();
    desk.kept(order, Delivering.assign(order, desk.mugs(order), courier, now));

    assertThat(asks(order, "set-out").to(setOut).code()).isEqualTo("not-now");
    assertThat(delivers(order, RIGHT).code()).isEqualTo("not-now");
  }

  @Test
  void delivers_by_the_code_and_the_address_is_gone() {
    var order = out();

    var first = delivers(order, RIGHT);
    var again = delivers(order, RIGHT);

    assertThat(first.json()).containsEntry("status", "delivered").containsEntry("address", null);
    assertThat(Json.object(first.json().get("proof"))).containsEntry("by", "code");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(Request.get("/x").as(courier, Role.COURIER).to(list).json())
        .containsEntry("items", List.of());
    assertThat(desk.read(read, desk.mugs(order), courier, Role.COURIER).status()).isEqualTo(200);
  }

  @Test
  void delivers_by_a_ready_picture_of_their_own() {
    var order = out();
    var own = picture(courier, "image/jpeg");
    for (var other :
        List.of(
            picture(People.id(Kind.USR), "image/jpeg"),
            picture(courier, "video/mp4"),
            People.id(Kind.MED),
            "x")) {
      var answer = delivers(order, photo(other));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(Desk.fault(answer)).containsEntry("pointer", "/photo");
    }

    var answer = delivers(order, photo(own));

    var proof = Json.object(answer.json().get("proof"));
    assertThat(proof).containsEntry("by", "photo");
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
      assertThat(answer.code()).isEqualTo("code-not-right");
      assertThat(answer.json()).containsEntry("detail", left + " tries left");
    }

    assertThat(delivers(order, RIGHT).code()).isEqualTo("not-now");
    assertThat(desk.mugsNow(order).status()).isEqualTo(Status.OUT_FOR_DELIVERY);
    var both = "{\"code\":\"%s\",\"photo\":\"%s\"}".formatted(CODE, picture(courier, "image/jpeg"));
    assertThat(Json.object(delivers(order, both).json().get("proof"))).containsEntry("by", "photo");
  }

  @Test
  void may_not_guess_more_often_by_guessing_at_once() throws Exception {
    var order = out();

    var answers = People.atOnce(20, () -> delivers(order, WRONG));

    assertThat(answers).filteredOn(it -> it.status() == 422).hasSizeLessThanOrEqualTo(5);
    assertThat(answers).noneMatch(it -> it.status() == 200);
    var out = (Fulfilment.OutForDelivery) desk.mugsNow(order).fulfilment();
    assertThat(out.misses()).isLessThanOrEqualTo(Fulfilment.OutForDelivery.MAX_MISSES);
  }

  @Test
  void does_not_get_past_a_wrong_code_by_a_photo_beside_it() {
    var order = out();
    var both = "{\"code\":\"000000\",\"photo\":\"%s\"}".formatted(picture(courier, "image/jpeg"));

    assertThat(delivers(order, both).code()).isEqualTo("code-not-right");

    assertThat(desk.mugsNow(order).status()).isEqualTo(Status.OUT_FOR_DELIVERY);
  }

  @Test
  void says_what_shows_it_and_in_the_right_form() {
    var order = out();

    for (var body : List.of("{}", "{\"code\":\"12345\"}", "{\"code\":\"12345a\"}")) {
      assertThat(delivers(order, body).status()).as(body).isEqualTo(422);
    }
    assertThat(desk.mugsNow(order).fulfilment()).isEqualTo(new Fulfilment.OutForDelivery(CODE, 0));
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
