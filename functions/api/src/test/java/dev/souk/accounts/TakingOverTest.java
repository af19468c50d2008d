package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.Cart;
import dev.souk.cart.Carts;
import dev.souk.cart.Goods;
import dev.souk.cart.Refusal;
import dev.souk.cart.TakeOver;
import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.fault.Stale;
import dev.souk.once.Once;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guest's cart at log-in")
class TakingOverTest {
  private static final String EMAIL = "amina@example.com";
  private final Shop shop = new Shop();
  private final Offer mug = shop.offers.put(Goods.offer(1290, 5));
  private Shop.Tokens guest = new Shop.Tokens("", "");
  private String guestId = "";
  private String customerId = "";

  @BeforeEach
  void both_have_been_here() {
    guest = Shop.Tokens.of(shop.welcome());
    guestId = String.valueOf(shop.told("Bearer " + guest.access()).get("principal"));
    var customer = shop.customer(EMAIL);
    customerId = String.valueOf(shop.told("Bearer " + customer.access()).get("principal"));
    shop.carts.add(guestId, mug, 2, shop.kernel.clock.instant(), Once.everyTime());
  }

  private int held(String owner) {
    return shop.carts.of(owner).line(mug.variantId()).map(line -> line.quantity()).orElse(0);
  }

  @Test
  void becomes_the_customers_and_does_so_once() {
    var first = shop.logIn(EMAIL, Shop.PASSWORD, guest.refresh());
    var second = shop.logIn(EMAIL, Shop.PASSWORD, guest.refresh());

    assertThat(first.body()).contains("\"cart\":{\"lines\":1,\"notes\":[]}");
    assertThat(second.json()).containsEntry("cart", null);
    assertThat(held(customerId)).isEqualTo(2);
    assertThat(held(guestId)).isZero();
  }

  @Test
  void stays_where_it_is_when_the_log_in_fails() {
    assertThat(shop.logIn(EMAIL, "another password", guest.refresh()).status()).isEqualTo(401);

    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void is_not_given_for_a_token_that_was_replaced_or_whose_session_is_over() {
    var replaced = guest.refresh();
    shop.refresh(Shop.post("refreshToken", replaced));
    shop.kernel.clock.move(Session.GRACE.plusSeconds(1));
    var late = shop.logIn(EMAIL, Shop.PASSWORD, replaced);

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.json()).containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void is_not_given_for_a_made_up_secret() {
    var forged = guest.refresh().substring(0, guest.refresh().length() - 43) + "A".repeat(43);

    assertThat(shop.logIn(EMAIL, Shop.PASSWORD, forged).json()).containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  @Test
  void never_keeps_a_customer_out() {
    shop.takeOver = new TakeOver(shop.store, new Broken(), shop.offers);

    var answer = shop.logIn(EMAIL, Shop.PASSWORD, guest.refresh());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsEntry("cart", null);
    assertThat(held(guestId)).isEqualTo(2);
  }

  /// A store that is out of order, or always in someone's way.
  private final class Broken implements Carts {
    @Override
    public Cart of(String owner) {
      return shop.carts.of(owner);
    }

    @Override
    public Optional<Refusal> add(String owner, Offer offer, int quantity, Instant now, Once once) {
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
      throw new Stale();
    }
  }
}
