package dev.souk.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.Cast.Owner;
import dev.souk.contract.Principal;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Town;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// On a slow machine more than the minute for which the gateway keeps what the authorizer said
/// passes between the row that logs out everywhere and the last one.
@DisplayName("The cast of the matrix")
class TownCastTest {
  private static final List<Principal> HAVE_SESSIONS =
      List.of(Principal.CUSTOMER_A, Principal.CUSTOMER_B, Principal.SELLER_A, Principal.SELLER_B);

  private final TownCast cast = TownCast.shared();

  private Actor actor(Principal principal) {
    return Town.visitor().bearing(cast.token(principal).orElseThrow());
  }

  @Test
  void names_its_objects_and_speaks_for_everyone_when_a_row_has_ended_all_sessions_long_ago() {
    for (var principal : HAVE_SESSIONS) {
      actor(principal).post("/api/v1/auth/logout-all", null).expect(204);
    }
    Town.later(Town.FELT_EVERYWHERE);

    TownCast.OWNERS.forEach((field, owner) -> {
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
