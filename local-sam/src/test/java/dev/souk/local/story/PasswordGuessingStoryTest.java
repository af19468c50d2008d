package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Guessing passwords, be it to get in or to keep the owner out.
@Story
@DisplayName("Wrong passwords")
class PasswordGuessingStoryTest {
  private static final String NEXT = "a longer walk back home";

  /// Networks of this story alone.
  private int network = 100;

  private static ApiResponse logsIn(Actor actor, String role, String email, String password) {
    var body = Map.of("email", email, "password", password);
    return actor.post("/api/v1/auth/" + role + "/login", body);
  }

  private List<Integer> guesses(int networks, String role, String email) {
    var statuses = new ArrayList<Integer>();
    for (var each = 0; each < networks; each++) {
      var guesser = SharedLocalCloud.visitor(network++, 9);
      for (var guess = 0; guess < 10; guess++) {
        statuses.add(logsIn(guesser, role, email, "guess number " + guess).status());
      }
    }
    return statuses;
  }

  /// With a password, which an invitation has none of.
  private static Actor courier() {
    var courier = SharedLocalCloud.courier();
    var first =
        Map.of(
            "token", courier.mailedToken(courier.email()), "password", SharedLocalCloud.PASSWORD);
    SharedLocalCloud.visitor().post("/api/v1/auth/password/reset", first).expect(204);
    return courier;
  }

  @Test
  void of_one_network_are_stopped_and_keep_out_neither_customer_nor_staff_elsewhere() {
    var amina = SharedLocalCloud.customer();
    var courier = courier();
    for (var person : Map.of("customers", amina, "staff", courier).entrySet()) {
      var guesser = SharedLocalCloud.visitor(network++, 9);
      for (var guess = 0; guess < 10; guess++) {
        logsIn(guesser, person.getKey(), person.getValue().email(), "not this one").expect(401);
      }

      logsIn(guesser, person.getKey(), person.getValue().email(), "not this one").expect(429);

      var elsewhere = SharedLocalCloud.visitor(network++, 9);
      logsIn(elsewhere, person.getKey(), person.getValue().email(), SharedLocalCloud.PASSWORD)
          .expect(200);
    }
  }

  @Test
  void of_a_crowd_of_networks_are_stopped_and_a_known_device_and_a_reset_get_through() {
    var amina = SharedLocalCloud.customer();
    var home = SharedLocalCloud.visitor(network++, 9);
    var opened = logsIn(home, "customers", amina.email(), SharedLocalCloud.PASSWORD).expect(200);
    var device = opened.cookie("souk_device");

    var statuses = guesses(12, "customers", amina.email());

    assertThat(statuses.subList(0, 100)).containsOnly(401);
    assertThat(statuses.subList(100, 120)).containsOnly(429);
    logsIn(home, "customers", amina.email(), SharedLocalCloud.PASSWORD).expect(429);
    logsIn(home.with("cookie", device), "customers", amina.email(), SharedLocalCloud.PASSWORD)
        .expect(200);
    home.post("/api/v1/auth/password/forgot", Map.of("email", amina.email())).expect(202);
    var reset = Map.of("token", home.mailedToken(amina.email()), "password", NEXT);
    home.post("/api/v1/auth/password/reset", reset).expect(204);
    logsIn(home, "customers", amina.email(), NEXT).expect(200);
  }
}
