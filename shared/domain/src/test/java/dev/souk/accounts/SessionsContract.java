package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdType;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every keeper of sessions promises.
public interface SessionsContract {
  Sessions sessions();

  /// The accounts of the same store.
  Accounts accounts();

  private Session welcomed() {
    var guest = Principal.guest(AccountFixtures.id(IdType.GST));
    var session = Session.opened(AccountFixtures.id(IdType.SES), guest, "d0", NOON);
    sessions().openForGuest(guest, session);
    return session;
  }

  @Test
  default void a_session_is_read_together_with_its_owner() {
    var account = AccountFixtures.customer(AccountFixtures.id(IdType.USR) + "@example.com");
    accounts().register(AccountFixtures.registration(account));
    var session = Session.opened(AccountFixtures.id(IdType.SES), account.principal(), "d0", NOON);
    sessions().open(session);

    assertThat(sessions().find(account.id(), session.id()))
        .contains(new Sessions.SessionWithPrincipal(account.principal(), session));
    assertThat(sessions().find(account.id(), AccountFixtures.id(IdType.SES))).isEmpty();
    assertThat(sessions().find(AccountFixtures.id(IdType.USR), session.id())).isEmpty();
  }

  @Test
  default void a_guest_has_a_session_without_an_account() {
    var session = welcomed();

    var sessionWithPrincipal = sessions().find(session.principal(), session.id()).orElseThrow();

    assertThat(sessionWithPrincipal.principal()).isEqualTo(Principal.guest(session.principal()));
    assertThat(sessionWithPrincipal.isActive(NOON)).isTrue();
  }

  @Test
  default void of_forty_rotations_at_once_one_succeeds_and_all_are_told_its_outcome()
      throws Exception {
    var session = welcomed();
    var number = new AtomicInteger();

    var outcomes =
        atOnce(
            40,
            () -> {
              var digest = "n" + number.incrementAndGet();
              return sessions()
                  .rotate(session, session.rotated(digest, AccountRole.GUEST, NOON))
                  .orElseThrow();
            });

    assertThat(outcomes.stream().distinct()).hasSize(1);
    assertThat(sessions().find(session.principal(), session.id()).orElseThrow().session())
        .isEqualTo(outcomes.getFirst());
  }

  @Test
  default void a_closed_session_is_gone_and_cannot_be_rotated() {
    var session = welcomed();

    sessions().close(session.principal(), session.id());
    sessions().close(session.principal(), session.id());

    assertThat(sessions().find(session.principal(), session.id())).isEmpty();
    assertThat(sessions().rotate(session, session.rotated("d1", AccountRole.GUEST, NOON)))
        .isEmpty();
  }
}
