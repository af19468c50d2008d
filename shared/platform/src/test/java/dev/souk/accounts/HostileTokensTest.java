package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.ForgedTokens.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdType;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A hostile token")
class HostileTokensTest {
  private static final String SITE = "https://souk.example";
  private static final String SET = SigningKeys.generated();

  private final SigningKeys keys = new SigningKeys(() -> SET);
  private final AccessTokens tokens = new AccessTokens(keys, SITE);
  private final Principal amina =
      new Principal(AccountFixtures.id(IdType.USR), AccountRole.CUSTOMER, AccountStatus.ACTIVE, 0);
  private final String session = AccountFixtures.id(IdType.SES);
  private final Map<String, String> all =
      HostileTokens.against(keys, SITE, amina.id(), session, NOON);

  @Test
  void is_told_from_a_genuine_one() {
    var expected = new AccessTokens.Claims(amina.id(), AccountRole.CUSTOMER, session);
    var genuine = tokens.issued(amina, session, NOON);
    var forge = new ForgedTokens(keys.first(), keys.first());
    var claims = HostileTokens.claims(SITE, amina, session, NOON);

    assertThat(tokens.read(genuine, NOON)).contains(expected);
    assertThat(tokens.read(forge.signed(forge.header(), json(claims)), NOON)).contains(expected);
    assertThat(tokens.read(genuine, NOON.plus(Duration.ofSeconds(929)))).isPresent();
    assertThat(tokens.read(genuine, NOON.plus(Duration.ofSeconds(930)))).isEmpty();
    assertThat(tokens.read(genuine, NOON.minusSeconds(30))).isPresent();
    assertThat(tokens.read(genuine, NOON.minusSeconds(31))).isEmpty();
  }

  @Test
  void comes_in_at_least_64_kinds() {
    assertThat(all.keySet()).hasSizeGreaterThanOrEqualTo(64);
  }

  @TestFactory
  Stream<DynamicTest> is_nobodys() {
    return all.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> assertThat(tokens.read(each.getValue(), NOON)).isEmpty()));
  }
}
