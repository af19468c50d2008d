package dev.souk.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.HttpDependencies;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import dev.souk.tax.TabulatedTaxRates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tax profile of a seller of a market in Germany")
class TaxProfileRoutesTest {
  private static final String SELLER = AccountFixtures.id(IdType.SEL);
  private static final String PATH = "/api/v1/sellers/me/tax-profile";

  private final HttpDependencies dependencies = new TestHttpDependencies().kernel();
  private final TaxProfiles profiles = new InMemoryTaxProfiles();
  private final GetTaxProfile read =
      new GetTaxProfile(dependencies, profiles, "DE", new TabulatedTaxRates());
  private final SetTaxProfile set =
      new SetTaxProfile(dependencies, profiles, "DE", new TabulatedTaxRates());

  private TestRequest.Answer set(int version, String body) {
    return TestRequest.of("PUT", PATH)
        .as(SELLER, PrincipalRole.SELLER)
        .header("if-match", "\"" + version + "\"")
        .json(body)
        .to(set);
  }

  private static Map<String, @Nullable Object> vat(TestRequest.Answer answer) {
    return Json.object(answer.json().get("commissionVat"));
  }

  @Test
  void says_that_a_seller_who_has_stated_nothing_is_taken_to_be_there() {
    var answer = TestRequest.get(PATH).as(SELLER, PrincipalRole.SELLER).to(read);

    assertThat(answer.header("etag")).isEqualTo("\"0\"");
    assertThat(vat(answer))
        .containsEntry("treatment", "domestic")
        .containsEntry("country", "DE")
        .containsEntry("basisPoints", 1900L);
    assertThat(vat(answer).get("invoiceNote")).isNull();
  }

  @Test
  void says_what_an_invoice_has_to_say_of_a_reverse_charge() {
    var answer = set(0, "{\"country\":\"FR\",\"vatId\":\"FR12345678901\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(vat(answer))
        .containsEntry("treatment", "reverseCharge")
        .containsEntry("basisPoints", 0L);
    assertThat(String.valueOf(vat(answer).get("invoiceNote"))).startsWith("Reverse charge");
  }

  @Test
  void says_whose_rate_it_is_without_a_vat_id_and_none_outside_the_union() {
    assertThat(vat(set(0, "{\"country\":\"FR\"}")))
        .containsEntry("treatment", "consumer")
        .containsEntry("basisPoints", 2000L);
    assertThat(vat(set(1, "{\"country\":\"CH\"}")))
        .containsEntry("treatment", "outOfScope")
        .containsEntry("basisPoints", 0L);
  }

  @Test
  void is_changed_only_from_the_version_that_was_read_and_to_what_can_be() {
    assertThat(set(1, "{\"country\":\"FR\"}").status()).isEqualTo(412);
    assertThat(set(0, "{\"country\":\"ZZ\"}").status()).isEqualTo(422);
    assertThat(set(0, "{\"country\":\"CH\",\"vatId\":\"CHE123456789\"}").status()).isEqualTo(422);
    assertThat(profiles.of(SELLER).version()).isZero();
  }
}
