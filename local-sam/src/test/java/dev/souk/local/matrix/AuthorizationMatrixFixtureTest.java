package dev.souk.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.MatrixActors.Owner;
import dev.souk.contract.MatrixPrincipal;
import dev.souk.local.story.Actor;
import dev.souk.local.story.SharedLocalCloud;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// On a slow machine more than the minute for which the gateway keeps what the authorizer said
/// passes between the row that logs out everywhere and the last one.
@DisplayName("The fixture of the matrix")
class AuthorizationMatrixFixtureTest {
  private static final List<MatrixPrincipal> HAVE_SESSIONS =
      List.of(
          MatrixPrincipal.CUSTOMER_A,
          MatrixPrincipal.CUSTOMER_B,
          MatrixPrincipal.SELLER_A,
          MatrixPrincipal.SELLER_B);

  private final AuthorizationMatrixFixture cast = AuthorizationMatrixFixture.shared();

  private Actor actor(MatrixPrincipal principal) {
    return SharedLocalCloud.visitor().withAccessToken(cast.token(principal).orElseThrow());
  }

  @Test
  void names_its_objects_and_speaks_for_everyone_when_a_row_has_ended_all_sessions_long_ago() {
    for (var principal : HAVE_SESSIONS) {
      actor(principal).post("/api/v1/auth/logout-all", null).expect(204);
    }
    SharedLocalCloud.advance(SharedLocalCloud.AUTHORIZER_CACHE_TTL);

    AuthorizationMatrixFixture.OWNERS.forEach((field, owner) -> {
      for (var principal : HAVE_SESSIONS) {
        if (owner == Owner.EVERYONE || principal.name().startsWith(owner.name())) {
          assertThat(cast.id(principal, field)).as(field + " of " + principal).isNotEmpty();
        }
      }
    });
    for (var principal : HAVE_SESSIONS) {
      actor(principal).get("/api/v1/me").expect(200);
    }
  }
}
