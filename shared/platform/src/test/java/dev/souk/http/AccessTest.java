package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.route.PrincipalRole;
import dev.souk.route.RouteAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A route is open")
class AccessTest {
  private final TestHttpDependencies test = new TestHttpDependencies();

  private TestRequest.Answer as(RouteAccess access, TestRequest request) {
    return request.to(SampleFunctions.reading(test, access));
  }

  private static TestRequest read() {
    return TestRequest.get("/api/v1/mugs");
  }

  @Test
  void to_nobody_in_particular_when_it_is_public() {
    assertThat(as(RouteAccess.PUBLIC, read()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void to_exactly_the_roles_its_constant_names(PrincipalRole role) {
    for (var access : RouteAccess.values()) {
      var answer = as(access, read().as("usr_1", role));
      var open = access == RouteAccess.PUBLIC || access.roles().contains(role);

      assertThat(answer.status()).as("%s for %s", access, role).isEqualTo(open ? 200 : 403);
    }
  }

  @Test
  void to_none_without_a_token_when_it_needs_one() {
    var answer = as(RouteAccess.AUTHENTICATED, read());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @CsvSource({"'', SELLER", "sel_1, ''", "sel_1, seller", "sel_1, OWNER"})
  void to_nobody_whose_principal_is_less_than_whole(String principal, String role) {
    var answer = as(RouteAccess.SELLER, read().authorized(principal, role, "false"));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void to_a_suspended_seller_only_where_it_says_so() {
    var suspended = read().authorized("sel_1", "SELLER", "true");

    assertThat(as(RouteAccess.SELLER, suspended).code()).isEqualTo("account-suspended");
    assertThat(as(RouteAccess.SELLER, suspended).status()).isEqualTo(403);
    assertThat(as(RouteAccess.SELLER_INCLUDING_SUSPENDED, suspended).status()).isEqualTo(200);
  }

  @Test
  void to_none_of_whom_it_is_not_known_that_they_are_not_suspended() {
    assertThat(as(RouteAccess.SELLER, read().authorized("sel_1", "SELLER", "")).code())
        .isEqualTo("account-suspended");
  }

  @Test
  void and_says_for_whom_when_it_is_not() {
    var answer = as(RouteAccess.GUEST_OR_CUSTOMER, read().as("sel_1", PrincipalRole.SELLER));

    assertThat(answer.json().get("detail")).isEqualTo("this route is for guests, customers");
  }
}
