package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient;
import com.stripe.param.v2.core.AccountCreateParams.Defaults.Responsibilities;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A connected account of Accounts v2")
class SimulatedConnectedAccountTest {
  private static final AccountRetrieveParams ALL =
      AccountRetrieveParams.builder()
          .addInclude(AccountRetrieveParams.Include.CONFIGURATION__RECIPIENT)
          .addInclude(AccountRetrieveParams.Include.IDENTITY)
          .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
          .build();

  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  static AccountCreateParams.Builder params(String country) {
    var transfers =
        Recipient.Capabilities.StripeBalance.StripeTransfers.builder().setRequested(true).build();
    var balance =
        Recipient.Capabilities.StripeBalance.builder().setStripeTransfers(transfers).build();
    var recipient =
        Recipient.builder()
            .setCapabilities(Recipient.Capabilities.builder().setStripeBalance(balance).build())
            .build();
    var responsibilities =
        Responsibilities.builder()
            .setFeesCollector(Responsibilities.FeesCollector.APPLICATION)
            .setLossesCollector(Responsibilities.LossesCollector.APPLICATION)
            .build();
    return AccountCreateParams.builder()
        .setContactEmail("maker@example.com")
        .setDashboard(AccountCreateParams.Dashboard.EXPRESS)
        .setIdentity(AccountCreateParams.Identity.builder().setCountry(country).build())
        .setConfiguration(
            AccountCreateParams.Configuration.builder().setRecipient(recipient).build())
        .setDefaults(
            AccountCreateParams.Defaults.builder().setResponsibilities(responsibilities).build())
        .putMetadata("seller", "sel_1");
  }

  private String made() throws StripeException {
    return made("key");
  }

  private String made(String key) throws StripeException {
    var idempotency = RequestOptions.builder().setIdempotencyKey(key).build();
    return fixture.stripe.v2().core().accounts().create(params("de").build(), idempotency).getId();
  }

  private com.stripe.model.v2.core.Account read(String id) throws StripeException {
    return fixture.stripe.v2().core().accounts().retrieve(id, ALL);
  }

  private String transfers(String id) throws StripeException {
    return read(id)
        .getConfiguration()
        .getRecipient()
        .getCapabilities()
        .getStripeBalance()
        .getStripeTransfers()
        .getStatus();
  }

  private String link(String account) throws StripeException {
    var onboarding =
        UseCase.AccountOnboarding.builder()
            .addConfiguration(UseCase.AccountOnboarding.Configuration.RECIPIENT)
            .setReturnUrl("http://localhost:8080/seller?back")
            .setRefreshUrl("http://localhost:8080/seller?again")
            .build();
    var params =
        AccountLinkCreateParams.builder()
            .setAccount(account)
            .setUseCase(
                UseCase.builder()
                    .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                    .setAccountOnboarding(onboarding)
                    .build())
            .build();
    return fixture.stripe.v2().core().accountLinks().create(params).getUrl();
  }

  @Nested
  @DisplayName("when it is made")
  class Making {
    @Test
    void needs_information_before_anything_can_be_transferred_to_it() throws Exception {
      var account = read(made());

      assertThat(account.getDashboard()).isEqualTo("express");
      assertThat(account.getMetadata()).containsEntry("seller", "sel_1");
      assertThat(account.getIdentity().getCountry()).isEqualTo("DE");
      assertThat(transfers(account.getId())).isEqualTo("restricted");
      assertThat(account.getRequirements().getEntries())
          .hasSize(6)
          .allSatisfy(each -> {
            assertThat(each.getAwaitingActionFrom()).isEqualTo("user");
            assertThat(each.getMinimumDeadline().getStatus()).isEqualTo("past_due");
          });
    }

    @Test
    void shows_what_was_asked_for_alone() throws Exception {
      var account = fixture.stripe.v2().core().accounts().retrieve(made());

      assertThat(account.getConfiguration()).isNull();
      assertThat(account.getRequirements()).isNull();
    }

    @Test
    void is_one_however_often_it_is_asked_for_under_its_key() throws Exception {
      var id = made();
      fixture.clock.move(Duration.ofDays(29));

      assertThat(made()).isEqualTo(id);
      assertThatThrownBy(() ->
              fixture
                  .stripe
                  .v2()
                  .core()
                  .accounts()
                  .create(
                      params("at").build(),
                      RequestOptions.builder().setIdempotencyKey("key").build()))
          .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void is_one_when_the_first_answer_was_an_error_and_there_is_none_where_it_was_not_made()
        throws Exception {
      fixture.simulator.faults().next(new StripeFault.Fail(StripeFault.Moment.AFTER));
      assertThatThrownBy(SimulatedConnectedAccountTest.this::made).isInstanceOf(ApiException.class);
      fixture.simulator.faults().next(new StripeFault.Fail(StripeFault.Moment.BEFORE));
      assertThatThrownBy(() -> made("other")).isInstanceOf(ApiException.class);

      var one = made();
      assertThat(ids()).containsExactly(one);
      assertThat(made("other")).isNotEqualTo(one);
    }

    private List<String> ids() throws StripeException {
      var all = new ArrayList<String>();
      var params = AccountListParams.builder().setLimit(1L).build();
      for (var each : fixture.stripe.v2().core().accounts().list(params).autoPagingIterable()) {
        all.add(each.getId());
      }
      return all;
    }

    @Test
    void is_listed_by_pages() throws Exception {
      var ids = List.of(made("1"), made("2"), made("3"));

      assertThat(ids()).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void is_refused_where_stripe_opens_none_and_without_what_it_needs() {
      var accounts = fixture.stripe.v2().core().accounts();
      assertThatThrownBy(() -> accounts.create(params("kp").build()))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> accounts.create(params("de").setContactEmail("nobody").build()))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> accounts.create(params("de").setDefaults(null).build()))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> accounts.create(params("de").putExtraParam("vip", true).build()))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> read("acct_none")).isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> link("acct_none")).isInstanceOf(InvalidRequestException.class);
    }
  }

  @Nested
  @DisplayName("once its holder comes")
  class Onboarded {
    @Test
    void receives_when_all_is_given() throws Exception {
      var id = made();
      fixture.simulator.onboarding().leavesIncomplete(id);
      assertThat(read(id).getRequirements().getEntries()).hasSize(3);
      assertThat(transfers(id)).isEqualTo("restricted");

      fixture.simulator.onboarding().completes(id);

      assertThat(transfers(id)).isEqualTo("active");
      assertThat(read(id).getRequirements()).isNull();
    }

    @Test
    void waits_for_a_check_which_may_want_something_again() throws Exception {
      var id = made();
      fixture.simulator.onboarding().submits(id);
      assertThat(transfers(id)).isEqualTo("pending");

      fixture.simulator.onboarding().isNotVerified(id, "It cannot be read.");
      assertThat(transfers(id)).isEqualTo("restricted");
      assertThat(read(id).getRequirements().getEntries().getFirst().getErrors().getFirst())
          .extracting(each -> each.getDescription())
          .isEqualTo("It cannot be read.");

      fixture.simulator.onboarding().submits(id);
      fixture.simulator.onboarding().isVerified(id);
      assertThat(transfers(id)).isEqualTo("active");
    }

    @Test
    void is_asked_for_more_later_and_limited_when_that_does_not_come_in_time() throws Exception {
      var id = made();
      fixture.simulator.onboarding().completes(id);
      fixture.simulator.onboarding().isAskedForMore(id, Duration.ofDays(14));

      assertThat(transfers(id)).isEqualTo("active");
      assertThat(read(id).getRequirements().getSummary().getMinimumDeadline().getTime())
          .isEqualTo(StripeSimulatorFixture.START.plus(Duration.ofDays(14)));

      fixture.clock.move(Duration.ofDays(14));
      assertThat(transfers(id)).isEqualTo("restricted");
    }

    @Test
    void stays_as_it_is_once_it_is_rejected() throws Exception {
      var id = made();
      fixture.simulator.onboarding().isRejected(id);
      fixture.simulator.onboarding().completes(id);

      assertThat(transfers(id)).isEqualTo("unsupported");
      assertThatThrownBy(() -> link(id)).isInstanceOf(InvalidRequestException.class);
    }
  }

  @Nested
  @DisplayName("on the hosted page")
  class OnThePage {
    private String open(String account) throws Exception {
      var answer = fixture.get(link(account));
      assertThat(answer.statusCode()).isEqualTo(303);
      return answer.headers().firstValue("location").orElseThrow();
    }

    @Test
    void leads_back_to_the_shop_when_all_is_given() throws Exception {
      var id = made();
      var page = open(id);
      assertThat(fixture.get(page).body()).contains("Bank account for payouts", "id=\"complete\"");

      var left = fixture.post(page, "act=complete");

      assertThat(left.headers().firstValue("location"))
          .contains("http://localhost:8080/seller?back");
      assertThat(transfers(id)).isEqualTo("active");
      assertThat(fixture.get(page).body()).contains("You can be paid");
    }

    @Test
    void takes_a_link_once_and_for_five_minutes() throws Exception {
      var id = made();
      var link = link(id);
      var late = link(id);
      assertThat(fixture.get(link).headers().firstValue("location").orElseThrow())
          .contains("/onboarding/session_");
      assertThat(fixture.get(link).headers().firstValue("location"))
          .contains("http://localhost:8080/seller?again");
      fixture.clock.move(Duration.ofMinutes(5));
      assertThat(fixture.get(late).headers().firstValue("location"))
          .contains("http://localhost:8080/seller?again");
      assertThat(fixture.get(fixture.base + "/onboarding/guessed").statusCode()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("tells by thin events, to who asked for those alone")
  void tells_by_thin_events_to_who_asked_for_those_alone() throws Exception {
    try (var thin = new WebhookReceiver();
        var snapshots = new WebhookReceiver()) {
      fixture.simulator.webhook(
          thin.url(),
          "whsec_accounts",
          List.of("v2.core.account[configuration.recipient].capability_status_updated"));
      fixture.simulator.webhook(snapshots.url(), "whsec_all", List.of("*"));

      var id = made();
      fixture.simulator.onboarding().completes(id);

      assertThat(fixture.simulator.webhooks().awaitIdle(Duration.ofSeconds(20))).isTrue();
      var told = thin.received().getFirst();
      var event =
          fixture.stripe.parseEventNotification(
              told.body(), told.signature(), "whsec_accounts", 1_000_000_000L);
      assertThat(event.getType())
          .isEqualTo("v2.core.account[configuration.recipient].capability_status_updated");
      assertThat(told.body()).contains(id).doesNotContain("maker@example.com");
      assertThat(event)
          .isInstanceOf(
              V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification
                  .class);
      assertThat(thin.received()).hasSize(1);
      assertThat(snapshots.received()).isEmpty();
    }
  }
}
