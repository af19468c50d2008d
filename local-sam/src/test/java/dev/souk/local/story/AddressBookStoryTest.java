package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An address book")
class AddressBookStoryTest {
  private static final String BOOK = "/api/v1/me/addresses";
  private final Actor amina = SharedLocalCloud.customer();

  private ApiResponse added(String label) {
    var place =
        Map.of("label", label, "name", "A", "line1", "Path 1", "city", "Town", "country", "DE");
    return amina.withIdempotencyKey().post(BOOK, place).expect(201);
  }

  private String usual() {
    var usual =
        amina.get(BOOK).expect(200).list("items").stream()
            .filter(each -> Boolean.TRUE.equals(each.get("isDefault")))
            .map(each -> String.valueOf(each.get("label")))
            .toList();
    assertThat(usual).hasSize(1);
    return usual.getFirst();
  }

  @Test
  void has_one_default_address_whatever_is_changed() {
    var home = added("Home").text("id");
    var work = added("Work").text("id");
    assertThat(usual()).isEqualTo("Home");

    amina.send("PATCH", BOOK + "/" + work, Map.of("isDefault", true)).expect(200);
    assertThat(usual()).isEqualTo("Work");
    amina.send("PATCH", BOOK + "/" + work, Map.of("isDefault", false)).expect(409);
    var moved = amina.send("PATCH", BOOK + "/" + home, Map.of("city", "Porto")).expect(200);
    assertThat(moved.text("city")).isEqualTo("Porto");
    amina.delete(BOOK + "/" + work).expect(204);

    assertThat(usual()).isEqualTo("Home");
    amina.get(BOOK + "/" + work).expect(404);
  }

  @Test
  void is_as_good_as_empty_to_anyone_else() {
    var home = BOOK + "/" + added("Home").text("id");
    var other = SharedLocalCloud.customer();
    var none = other.get(BOOK + "/adr_" + "0".repeat(26)).expect(404);

    assertThat(OwnershipStoryTest.gist(other.get(home).expect(404)))
        .isEqualTo(OwnershipStoryTest.gist(none));
    other.send("PATCH", home, Map.of("city", "Porto")).expect(404);
    other.delete(home).expect(404);
    assertThat(other.get(BOOK).expect(200).list("items")).isEmpty();

    SharedLocalCloud.guest().get(BOOK).expect(403);
    amina.get(home).expect(200);
  }

  @Test
  void takes_a_phone_number_as_its_country_writes_it_and_follows_the_country() {
    var place =
        Map.of(
            "name",
            "A",
            "line1",
            "Path 1",
            "city",
            "Pristina",
            "country",
            "XK",
            "phone",
            "044 123-456");

    var made = amina.post(BOOK, place).expect(201);

    assertThat(made.text("phone")).isEqualTo("+38344123456");
    var at = BOOK + "/" + made.text("id");
    var moved = Map.of("country", "DE", "phone", "030 / 12 34 56");
    assertThat(amina.send("PATCH", at, moved).expect(200).text("phone")).isEqualTo("+4930123456");
    var refused = amina.send("PATCH", at, Map.of("phone", "none of yours")).expect(422);
    assertThat(refused.body()).contains("must be a phone number of DE").doesNotContain("[0-9]");
    var kept = amina.send("PATCH", at, Map.of("city", "Berlin")).expect(200);
    assertThat(kept.text("phone")).isEqualTo("+4930123456");
  }

  @Test
  void takes_an_address_once_for_a_key() {
    var place = Map.of("name", "A", "line1", "Path 1", "city", "Town", "country", "DE");
    var idempotency = amina.withIdempotencyKey();

    var first = idempotency.post(BOOK, place).expect(201);
    var second = idempotency.post(BOOK, place).expect(201);

    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(amina.get(BOOK).expect(200).list("items")).hasSize(1);
  }
}
