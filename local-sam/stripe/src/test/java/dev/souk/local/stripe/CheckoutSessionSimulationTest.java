package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.model.checkout.Session;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.Discount;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption.ShippingRateData;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A Checkout Session, through Stripe's own client")
class CheckoutSessionSimulationTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  @Test
  void speaks_the_version_that_the_client_pins() {
    assertThat(StripeSimulator.API_VERSION).isEqualTo(Stripe.API_VERSION);
  }

  @Nested
  @DisplayName("when made")
  class Made {
    @Test
    void shows_what_a_shop_needs_of_it() throws Exception {
      var session = fixture.createSession("ord_1");

      assertThat(session.getId()).startsWith("cs_test_");
      assertThat(session.getObject()).isEqualTo("checkout.session");
      assertThat(session.getLivemode()).isFalse();
      assertThat(session.getCreated()).isEqualTo(StripeSimulatorFixture.START.getEpochSecond());
      assertThat(session.getStatus()).isEqualTo("open");
      assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
      assertThat(session.getMode()).isEqualTo("payment");
      assertThat(session.getAmountTotal()).isEqualTo(5_580);
      assertThat(session.getAmountSubtotal()).isEqualTo(5_580);
      assertThat(session.getCurrency()).isEqualTo("eur");
      assertThat(session.getClientReferenceId()).isEqualTo("ord_1");
      assertThat(session.getMetadata()).containsEntry("order", "ord_1");
      assertThat(session.getExpiresAt())
          .isEqualTo(StripeSimulatorFixture.START.getEpochSecond() + 1_860);
      assertThat(session.getUrl()).isEqualTo(fixture.base + "/pay/" + session.getId());
      assertThat(session.getTotalDetails().getAmountDiscount()).isZero();
      assertThat(session.getTotalDetails().getAmountShipping()).isZero();
      assertThat(session.getTotalDetails().getAmountTax()).isZero();
      assertThat(session.getPaymentMethodTypes()).containsExactly("card");
    }

    @Test
    void has_no_payment_intent_until_someone_tries_to_pay() throws Exception {
      assertThat(fixture.createSession("ord_1").getPaymentIntent()).isNull();
    }

    @Test
    void is_the_same_when_read_again() throws Exception {
      var session = fixture.createSession("ord_1");

      assertThat(fixture.read(session)).isEqualTo(session);
    }

    @Test
    void shows_its_lines_when_asked() throws Exception {
      var session = fixture.createSession("ord_1");
      var expand = SessionRetrieveParams.builder().addExpand("line_items").build();

      var lines = session.listLineItems().getData();
      var sessions = fixture.stripe.v1().checkout().sessions();
      var expanded = sessions.retrieve(session.getId(), expand, null).getLineItems().getData();

      assertThat(lines).isEqualTo(expanded).hasSize(2);
      assertThat(lines.getFirst().getDescription()).isEqualTo("Mug & saucer");
      assertThat(lines.getFirst().getAmountTotal()).isEqualTo(2_580);
      assertThat(lines.getFirst().getPrice().getUnitAmount()).isEqualTo(1_290);
    }

    @Test
    void subtracts_a_coupon_and_adds_the_first_shipping_option() throws Exception {
      var off = CouponCreateParams.builder().setAmountOff(580L).setCurrency("eur").build();
      var coupon = fixture.stripe.v1().coupons().create(off);
      var params =
          StripeSimulatorFixture.order("ord_1")
              .addDiscount(Discount.builder().setCoupon(coupon.getId()).build())
              .addShippingOption(shipping("Standard", 490))
              .addShippingOption(shipping("Express", 990));

      var session = create(params);

      assertThat(session.getAmountTotal()).isEqualTo(5_580 - 580 + 490);
      assertThat(session.getTotalDetails().getAmountDiscount()).isEqualTo(580);
      assertThat(session.getTotalDetails().getAmountShipping()).isEqualTo(490);
      assertThat(session.getDiscounts().getFirst().getCoupon()).isEqualTo(coupon.getId());
      var lines = session.listLineItems().getData();
      assertThat(lines.stream().mapToLong(each -> each.getAmountDiscount()).sum()).isEqualTo(580);
    }

    private ShippingOption shipping(String name, long amount) {
      var fixed =
          ShippingRateData.FixedAmount.builder().setAmount(amount).setCurrency("eur").build();
      return ShippingOption.builder()
          .setShippingRateData(
              ShippingRateData.builder()
                  .setType(ShippingRateData.Type.FIXED_AMOUNT)
                  .setDisplayName(name)
                  .setFixedAmount(fixed)
                  .build())
          .build();
    }

    private Session create(SessionCreateParams.Builder params) throws Exception {
      return fixture.stripe.v1().checkout().sessions().create(params.build());
    }
  }

  @Nested
  @DisplayName("ends")
  class Ends {
    @Test
    void by_the_clock_with_an_event() throws Exception {
      var session = fixture.createSession("ord_1");

      fixture.clock.move(Duration.ofMinutes(31));
      fixture.simulator.tick();

      var over = fixture.read(session);
      assertThat(over.getStatus()).isEqualTo("expired");
      assertThat(over.getPaymentStatus()).isEqualTo("unpaid");
      assertThat(over.getUrl()).isNull();
      var event = fixture.stripe.v1().events().list().getData().getFirst();
      assertThat(event.getType()).isEqualTo("checkout.session.expired");
    }

    @Test
    void by_the_clock_even_when_nobody_ticks_so_that_a_late_payment_does_nothing()
        throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.clock.move(Duration.ofMinutes(31));

      fixture.simulator.shopper().completePayment(session.getId());

      assertThat(fixture.read(session).getStatus()).isEqualTo("expired");
      assertThat(fixture.stripe.v1().charges().list().getData()).isEmpty();
    }

    @Test
    void at_the_shops_word_but_only_while_open() throws Exception {
      var open = fixture.createSession("ord_1");
      var paid = fixture.paid("ord_2");
      var sessions = fixture.stripe.v1().checkout().sessions();

      assertThat(sessions.expire(open.getId()).getStatus()).isEqualTo("expired");
      assertThatThrownBy(() -> sessions.expire(paid.getId()))
          .hasMessageContaining("has a status of `complete`");
    }
  }

  @Test
  void is_found_by_its_payment_intent() throws Exception {
    var session = fixture.paid("ord_1");
    fixture.paid("ord_2");
    var params = SessionListParams.builder().setPaymentIntent(session.getPaymentIntent()).build();

    assertThat(fixture.stripe.v1().checkout().sessions().list(params).getData())
        .containsExactly(session);
  }
}
