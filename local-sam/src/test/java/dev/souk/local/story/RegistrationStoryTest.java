package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A newly registered account")
class RegistrationStoryTest {
  private final Actor visitor = SharedLocalCloud.visitor();
  private final String address = "actor-" + UUID.randomUUID() + "@town.example";

  private void registers() {
    var body = Map.of("email", address, "name", "Amina", "password", SharedLocalCloud.PASSWORD);
    visitor.post("/api/v1/auth/customers/register", body).expect(202);
  }

  private ApiResponse verifies(Map<String, String> proof) {
    return visitor.post("/api/v1/auth/verify-email", proof);
  }

  private ApiResponse logsIn(String role) {
    var body = Map.of("email", address, "password", SharedLocalCloud.PASSWORD);
    return visitor.post("/api/v1/auth/" + role + "/login", body);
  }

  @Test
  void can_log_in_once_the_address_is_verified_and_not_before() {
    registers();
    assertThat(logsIn("customers").expect(403).text("code")).isEqualTo("email-not-verified");
    var token = visitor.mailedToken(address);

    verifies(Map.of("token", token)).expect(204);

    logsIn("customers").expect(200);
    verifies(Map.of("token", token)).expect(422);
    verifies(Map.of("email", address, "code", visitor.mailedCode(address))).expect(422);
  }

  @Test
  void gets_another_email_which_invalidates_the_first() {
    registers();
    var first = visitor.mailedCode(address);
    var firstLink = visitor.mailedToken(address);

    visitor.post("/api/v1/auth/verify-email/resend", Map.of("email", address)).expect(202);

    verifies(Map.of("token", firstLink)).expect(422);
    var second = visitor.mailedCode(address);
    if (!second.equals(first)) {
      verifies(Map.of("email", address, "code", first)).expect(422);
    }
    verifies(Map.of("email", address, "code", second)).expect(204);
    logsIn("customers").expect(200);
  }

  @Test
  void has_five_tries_at_the_code() {
    registers();
    var right = visitor.mailedCode(address);
    var wrong = right.equals("000000") ? "000001" : "000000";
    for (var i = 0; i < 5; i++) {
      verifies(Map.of("email", address, "code", wrong)).expect(422);
    }

    verifies(Map.of("email", address, "code", right)).expect(422);
  }

  @Test
  void cannot_log_in_at_the_route_of_another_role() {
    registers();
    verifies(Map.of("token", visitor.mailedToken(address))).expect(204);

    var sellers = logsIn("sellers").expect(401);
    var staff = logsIn("staff").expect(401);
    var nobody =
        visitor.post(
            "/api/v1/auth/sellers/login",
            Map.of("email", "nobody@town.example", "password", SharedLocalCloud.PASSWORD));

    assertThat(staff.text("code")).isEqualTo(sellers.text("code"));
    assertThat(OwnershipStoryTest.gist(nobody)).isEqualTo(OwnershipStoryTest.gist(sellers));
  }

  @Test
  void chooses_neither_role_nor_status() {
    var body =
        Map.of(
            "email", address, "name", "A", "password", SharedLocalCloud.PASSWORD, "role", "admin");

    visitor.post("/api/v1/auth/customers/register", body).expect(400);
  }

  @Test
  void is_told_nothing_of_an_address_that_is_taken() {
    registers();
    var first = visitor.mailedToken(address);
    registers();

    verifies(Map.of("token", first)).expect(422);
    verifies(Map.of("token", visitor.mailedToken(address))).expect(204);
    logsIn("customers").expect(200);
    registers();
    assertThat(visitor.get("/dev/mail?to=" + address).body()).contains("You have an account");
  }
}
