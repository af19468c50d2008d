package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The attack of Sudhodanan and Paverd, "Pre-hijacked accounts" (USENIX Security 2022): a stranger
/// registers an address before its owner does.
@Story
@DisplayName("A pre-hijacked account")
class AccountPreHijackingStoryTest {
  private static final String STRANGERS = "what the stranger chose";
  private final Actor stranger = SharedLocalCloud.visitor();
  private final Actor owner = SharedLocalCloud.visitor();
  private final String address = "victim-" + UUID.randomUUID() + "@town.example";

  private ApiResponse registers(Actor actor, String role, String password) {
    var shop = role.equals("sellers");
    return actor.post(
        "/api/v1/auth/" + role + "/register",
        shop
            ? Map.of("email", address, "password", password, "name", "N", "shopName", "Lamps")
            : Map.of("email", address, "password", password, "name", "N"));
  }

  private ApiResponse logsIn(Actor actor, String role, String password) {
    return actor.post(
        "/api/v1/auth/" + role + "/login", Map.of("email", address, "password", password));
  }

  private ApiResponse verifies(Map<String, String> proof) {
    return owner.post("/api/v1/auth/verify-email", proof);
  }

  @Test
  void has_nothing_of_the_account_its_owner_makes_later() {
    var first = registers(stranger, "sellers", STRANGERS).expect(202);
    var strangersLink = owner.mailedToken(address);
    stranger.post("/api/v1/auth/password/forgot", Map.of("email", address)).expect(202);
    var strangersReset = owner.mailedToken(address);

    var second = registers(owner, "customers", SharedLocalCloud.PASSWORD).expect(202);
    var code = owner.mailedCode(address);

    assertThat(second.body()).isEqualTo(first.body());
    verifies(Map.of("token", strangersLink)).expect(422);
    var reset = Map.of("token", strangersReset, "password", STRANGERS);
    stranger.post("/api/v1/auth/password/reset", reset).expect(422);
    verifies(Map.of("email", address, "code", code)).expect(204);
    logsIn(stranger, "sellers", STRANGERS).expect(401);
    logsIn(stranger, "customers", STRANGERS).expect(401);
    logsIn(owner, "customers", SharedLocalCloud.PASSWORD).expect(200);
    registers(stranger, "sellers", STRANGERS).expect(202);
    logsIn(owner, "customers", SharedLocalCloud.PASSWORD).expect(200);
  }

  @Test
  void has_no_shop_before_the_address_is_verified_and_its_owner_has_one() {
    registers(stranger, "customers", STRANGERS).expect(202);
    registers(owner, "sellers", SharedLocalCloud.PASSWORD).expect(202);
    var token = owner.mailedToken(address);
    var shop = "/api/v1/sellers/" + token.substring(0, token.indexOf('.'));
    owner.get(shop).expect(404);

    verifies(Map.of("token", token)).expect(204);

    assertThat(owner.get(shop).expect(200).text("shopName")).isEqualTo("Lamps");
    logsIn(owner, "sellers", SharedLocalCloud.PASSWORD).expect(200);
  }

  @Test
  void keeps_no_courier_from_being_invited() {
    registers(stranger, "customers", STRANGERS).expect(202);
    var invitation = Map.of("email", address, "name", "Noor", "role", "courier");
    SharedLocalCloud.admin().post("/api/v1/admin/staff", invitation).expect(202);
    var link = owner.mailedToken(address);

    registers(stranger, "customers", STRANGERS).expect(202);

    var first = Map.of("token", link, "password", SharedLocalCloud.PASSWORD);
    owner.post("/api/v1/auth/password/reset", first).expect(204);
    logsIn(owner, "staff", SharedLocalCloud.PASSWORD).expect(200);
  }

  @Test
  void loses_the_account_after_48_hours() {
    registers(stranger, "customers", STRANGERS).expect(202);
    SharedLocalCloud.advance(Duration.ofHours(47));
    owner.post("/api/v1/auth/verify-email/resend", Map.of("email", address)).expect(202);
    var link = owner.mailedToken(address);

    SharedLocalCloud.advance(Duration.ofHours(1));

    verifies(Map.of("token", link)).expect(422);
    logsIn(stranger, "customers", STRANGERS).expect(401);
  }
}
