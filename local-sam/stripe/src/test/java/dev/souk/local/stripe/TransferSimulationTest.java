package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Of a charge of 55.80 EUR.
@DisplayName("A transfer to a connected account")
class TransferSimulationTest {
  private StripeSimulatorFixture fixture;
  private String seller;
  private String charge;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
    var params = SimulatedConnectedAccountTest.params("DE").build();
    seller = fixture.stripe.v2().core().accounts().create(params).getId();
    fixture.simulator.onboarding().completes(seller);
    charge = fixture.simulator.bank().chargeOf(fixture.paid("ord_1").getPaymentIntent());
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private TransferCreateParams.Builder params(long amount, @Nullable String source) {
    var params =
        TransferCreateParams.builder()
            .setAmount(amount)
            .setCurrency("eur")
            .setDestination(seller)
            .setTransferGroup("ord_1")
            .putMetadata("transfer", "trf_1");
    return source == null ? params : params.setSourceTransaction(source);
  }

  private Transfer transfer(long amount, @Nullable String source) throws StripeException {
    return fixture.stripe.v1().transfers().create(params(amount, source).build());
  }

  private void refused(String code, long amount, @Nullable String source) {
    assertThatThrownBy(() -> transfer(amount, source))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, it -> assertThat(it.getCode()).isEqualTo(code));
  }

  @Test
  void goes_out_of_a_charge_before_its_money_is_available_and_is_found_by_its_group()
      throws Exception {
    var made = transfer(5_000, charge);

    assertThat(made.getSourceTransaction()).isEqualTo(charge);
    assertThat(made.getDestination()).isEqualTo(seller);
    var group = TransferListParams.builder().setTransferGroup("ord_1").build();
    assertThat(fixture.stripe.v1().transfers().list(group).getData())
        .extracting(each -> each.getMetadata().get("transfer"))
        .containsExactly("trf_1");
    var moved = fixture.stripe.v1().balanceTransactions().retrieve(made.getBalanceTransaction());
    assertThat(moved.getAmount()).isEqualTo(-5_000);
    assertThat(moved.getSource()).isEqualTo(made.getId());
  }

  @Test
  void is_made_once_under_one_key() throws Exception {
    var once = RequestOptions.builder().setIdempotencyKey("trf_1").build();
    var params = params(5_000, charge).build();

    var first = fixture.stripe.v1().transfers().create(params, once);

    assertThat(fixture.stripe.v1().transfers().create(params, once).getId())
        .isEqualTo(first.getId());
    assertThat(fixture.stripe.v1().transfers().list().getData()).hasSize(1);
  }

  @Test
  void takes_no_more_out_of_a_charge_than_it_took() throws Exception {
    var _ = transfer(5_000, charge);

    assertThatThrownBy(() -> transfer(581, charge))
        .hasMessageContaining("must not exceed the source amount of €55.80");
    assertThat(transfer(580, charge).getAmount()).isEqualTo(580);
  }

  @Test
  void takes_what_is_available_when_it_is_out_of_no_charge() throws Exception {
    refused("balance_insufficient", 100, null);

    fixture.clock.move(Duration.ofDays(8));

    assertThat(transfer(5_000, null).getSourceTransaction()).isNull();
    refused("balance_insufficient", 500, null);
  }

  @Test
  void is_refused_where_the_account_may_not_receive_it() throws Exception {
    fixture.simulator.onboarding().isRejected(seller);
    refused("insufficient_capabilities_for_transfer", 100, charge);

    seller = "acct_nobody";
    refused("resource_missing", 100, charge);
  }

  @Test
  void is_refused_of_no_charge_in_another_currency_and_of_nothing() {
    refused("resource_missing", 100, "ch_none");
    refused("parameter_invalid_integer", 0, charge);
    assertThatThrownBy(() ->
            fixture.stripe.v1().transfers().create(params(100, charge).setCurrency("usd").build()))
        .hasMessageContaining("must be the same as the transfer currency (usd)");
  }

  private com.stripe.model.TransferReversal reversed(Transfer transfer, long amount)
      throws StripeException {
    var params = TransferReversalCreateParams.builder().setAmount(amount).build();
    return fixture.stripe.v1().transfers().reversals().create(transfer.getId(), params);
  }

  @Test
  void comes_back_in_parts_and_not_more_of_it_than_went() throws Exception {
    var made = transfer(5_000, charge);

    var back = reversed(made, 2_000);

    assertThat(back.getTransfer()).isEqualTo(made.getId());
    assertThat(fixture.simulator.bank().balanceOf(seller, "eur")).isEqualTo(3_000);
    var moved = fixture.stripe.v1().balanceTransactions().retrieve(back.getBalanceTransaction());
    assertThat(moved.getAmount()).isEqualTo(2_000);
    assertThat(moved.getReportingCategory()).isEqualTo("transfer_reversal");
    assertThatThrownBy(() -> reversed(made, 3_001))
        .hasMessageContaining("greater than unreversed amount");
    assertThat(reversed(made, 3_000).getAmount()).isEqualTo(3_000);
    var read = fixture.stripe.v1().transfers().retrieve(made.getId());
    assertThat(read.getReversed()).isTrue();
    assertThat(fixture.stripe.v1().transfers().reversals().list(made.getId()).getData())
        .extracting(each -> each.getAmount())
        .containsExactly(3_000L, 2_000L);
  }

  @Test
  void does_not_come_back_when_the_account_has_paid_it_to_a_bank() throws Exception {
    var made = transfer(5_000, charge);
    fixture.simulator.bank().payOut(seller, "eur");

    assertThatThrownBy(() -> reversed(made, 100))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            it -> assertThat(it.getCode()).isEqualTo("balance_insufficient"));
  }
}
