package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.Cart;
import dev.souk.cart.CartRejection;
import dev.souk.cart.Carts;
import dev.souk.cart.GuestCartMerger;
import dev.souk.cart.OfferFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guest's cart at log-in")
class GuestCartMergerTest {
  private static final String EMAIL = "amina@example.com";
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();
  private final Offer mug = fixture.offers.put(OfferFixtures.offer(1290, 5));
  private AccountRoutesFixture.Tokens guest = new AccountRoutesFixture.Tokens("", "");
  private String guestId = "";
  private String customerId = "";

  @BeforeEach
  void both_have_been_here() {
    guest = AccountRoutesFixture.Tokens.of(fixture.welcome());
    guestId = String.valueOf(fixture.told("Bearer " + guest.access()).get("principal"));
    var customer = fixture.customer(EMAIL);
    customerId = String.valueOf(fixture.told("Bearer " + customer.access()).get("principal"));
    fixture.carts.add(guestId, mug, 2, fixture.kernel.clock.instant(), Idempotency.none());
  }

  private int held(String owner) {
    return fixture.carts.of(owner).line(mug.variantId()).map(line -> line.quantity()).orElse(0);
  }

  @Test
  void becomes_the_customers_and_does_so_once() {
    var first = fixture.logIn(EMAIL, AccountRoutesFixture.PASSWORD, guest.refresh());
    var second = fixture.logIn(EMAIL, AccountRoutesFixture.PASSWORD, guest.refresh());

    assertThat(first.body()).contains("\"cart\":{\"lineCount\":1,\"warnings\":[]}");
    assertThat(second.json()).containsEntry("cart", null);
    assertThat(held(customerId)).isEqualTo(2);
    assertThat(held(guestId)).isZero();
  }

  @Test
  void stays_where_it_is_when_the_log_in_fails() {
    assertThat(fixture.logIn(EMAIL, "another password", guest.refresh()).status()).isEqualTo(401);

    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void is_not_given_for_a_token_that_was_replaced_or_whose_session_is_over() {
    var replaced = guest.refresh();
    fixture.refresh(AccountRoutesFixture.post("refreshToken", replaced));
    fixture.kernel.clock.move(Session.GRACE.plusSeconds(1));
    var late = fixture.logIn(EMAIL, AccountRoutesFixture.PASSWORD, replaced);

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.json()).containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void is_not_given_for_a_made_up_secret() {
    var forged = guest.refresh().substring(0, guest.refresh().length() - 43) + "A".repeat(43);

    assertThat(fixture.logIn(EMAIL, AccountRoutesFixture.PASSWORD, forged).json())
        .containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void never_keeps_a_customer_out() {
    fixture.guestCartMerger = new GuestCartMerger(fixture.store, new Broken(), fixture.offers);

    var answer = fixture.logIn(EMAIL, AccountRoutesFixture.PASSWORD, guest.refresh());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  /// A store that is out of order, or always in someone's way.
  private final class Broken implements Carts {
    @Override
    public Cart of(String owner) {
      return fixture.carts.of(owner);
    }

    @Override
    public Optional<CartRejection> add(
        String owner, Offer offer, int quantity, Instant now, Idempotency idempotency) {
      throw new AssertionError();
    }

    @Override
    public boolean set(String owner, String variantId, int quantity, Instant now) {
      throw new AssertionError();
    }

    @Override
    public boolean remove(String owner, String variantId, Instant now) {
      throw new AssertionError();
    }

    @Override
    public boolean coupon(String owner, CouponRef coupon, Instant now) {
      throw new AssertionError();
    }

    @Override
    public void withoutCoupon(String owner, Instant now) {
      throw new AssertionError();
    }

    @Override
    public void clear(String owner, Instant now) {
      throw new AssertionError();
    }

    @Override
    public void save(Cart changed, Instant now) {
      throw new AssertionError();
    }

    @Override
    public void merge(Cart from, Cart into, Instant now) {
      throw new StaleVersionException();
    }
  }
}
