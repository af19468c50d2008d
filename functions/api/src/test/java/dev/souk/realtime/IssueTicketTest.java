package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Request;
import dev.souk.http.TestKernel;
import dev.souk.route.Role;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A ticket")
class IssueTicketTest {
  private static final String PATH = "/api/v1/realtime/tickets";

  private final TestKernel stand = new TestKernel();
  private final InMemoryTickets tickets = new InMemoryTickets();
  private final IssueTicket issue = new IssueTicket(stand.kernel(), tickets);

  private String issued(Role role) {
    var answer = Request.post(PATH).as("usr_anna", role).to(issue);
    assertThat(answer.status()).isEqualTo(200);
    return String.valueOf(answer.json().get("ticket"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void is_its_callers_whatever_their_role(Role role) {
    assertThat(tickets.redeem(issued(role), stand.clock.instant()))
        .contains(new Holder("usr_anna", role.name(), "ses_1"));
  }

  @Test
  void says_when_it_expires() {
    var answer = Request.post(PATH).as("usr_anna", Role.CUSTOMER).to(issue);

    assertThat(answer.json()).containsEntry("expiresAt", "2026-03-01T12:01:00.000Z");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void has_256_bits_and_is_another_each_time() {
    var all = new HashSet<String>();
    for (var i = 0; i < 50; i++) {
      all.add(issued(Role.GUEST));
    }

    assertThat(all).hasSize(50).allMatch(ticket -> ticket.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void is_refused_to_nobody_and_to_whoever_asks_too_often() {
    assertThat(Request.post(PATH).to(issue).status()).isEqualTo(401);
    for (var i = 0; i < 60; i++) {
      issued(Role.CUSTOMER);
    }
    assertThat(Request.post(PATH).as("usr_anna", Role.CUSTOMER).to(issue).status()).isEqualTo(429);
  }
}
