package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.route.PrincipalRole;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A ticket")
class CreateSocketTicketTest {
  private static final String PATH = "/api/v1/realtime/tickets";

  private final TestHttpDependencies stand = new TestHttpDependencies();
  private final InMemorySocketTickets tickets = new InMemorySocketTickets();
  private final CreateSocketTicket issue = new CreateSocketTicket(stand.kernel(), tickets);

  private String issued(PrincipalRole role) {
    var answer = TestRequest.post(PATH).as("usr_anna", role).to(issue);
    assertThat(answer.status()).isEqualTo(200);
    return String.valueOf(answer.json().get("ticket"));
  }

  @ParameterizedTest
  @EnumSource(PrincipalRole.class)
  void is_its_callers_whatever_their_role(PrincipalRole role) {
    assertThat(tickets.redeem(issued(role), stand.clock.instant()))
        .contains(new SocketPrincipal("usr_anna", role.name(), "ses_1"));
  }

  @Test
  void says_when_it_expires() {
    var answer = TestRequest.post(PATH).as("usr_anna", PrincipalRole.CUSTOMER).to(issue);

    assertThat(answer.json()).containsEntry("expiresAt", "2026-03-01T12:01:00.000Z");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void has_256_bits_and_is_another_each_time() {
    var all = new HashSet<String>();
    for (var i = 0; i < 50; i++) {
      all.add(issued(PrincipalRole.GUEST));
    }

    assertThat(all).hasSize(50).allMatch(ticket -> ticket.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void is_refused_to_nobody_and_to_whoever_asks_too_often() {
    assertThat(TestRequest.post(PATH).to(issue).status()).isEqualTo(401);
    for (var i = 0; i < 60; i++) {
      issued(PrincipalRole.CUSTOMER);
    }
    assertThat(TestRequest.post(PATH).as("usr_anna", PrincipalRole.CUSTOMER).to(issue).status())
        .isEqualTo(429);
  }
}
