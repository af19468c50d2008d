package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.id.IdType;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A topic")
class TopicTest {
  private static final Optional<SocketPrincipal> NOBODY = Optional.empty();
  private static final SocketPrincipal ANNA = new SocketPrincipal("usr_anna", "CUSTOMER", "ses_1");

  private static String id(IdType idType) {
    return idType.next(Instant.EPOCH, new SplittableRandom(7));
  }

  @Nested
  @DisplayName("when named")
  class Naming {
    @Test
    void is_a_products_or_a_sellers_by_the_id() {
      var product = id(IdType.PRD);
      var seller = id(IdType.SEL);

      assertThat(Topic.named("product:" + product, NOBODY)).contains(new Topic.OfProduct(product));
      assertThat(Topic.named("seller:" + seller, NOBODY)).contains(new Topic.OfSeller(seller));
    }

    @Test
    void is_an_orders_by_the_id() {
      var order = id(IdType.ORD);

      assertThat(Topic.named("order:" + order, NOBODY)).contains(new Topic.OfOrder(order));
      assertThat(Topic.named("order:" + id(IdType.SOR), NOBODY)).isEmpty();
      assertThat(Topic.ofKey("order:" + order)).isEqualTo(new Topic.OfOrder(order));
      assertThat(new Topic.OfOrder(order).open()).isFalse();
    }

    @Test
    void is_the_holders_own_as_me_and_nobodys_without_one() {
      assertThat(Topic.named("me", Optional.of(ANNA))).contains(new Topic.OfPrincipal("usr_anna"));
      assertThat(Topic.named("me", NOBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "me:usr_bob", "product:", "product", "PRODUCT:x", "all:x"})
    void is_none_for_anything_else(String name) {
      assertThat(Topic.named(name, Optional.of(ANNA))).isEmpty();
    }

    @Test
    void is_none_for_an_id_of_another_kind_or_with_something_after_it() {
      assertThat(Topic.named("product:" + id(IdType.SEL), NOBODY)).isEmpty();
      assertThat(Topic.named("seller:" + id(IdType.PRD), NOBODY)).isEmpty();
      assertThat(Topic.named("product:" + id(IdType.PRD) + "#", NOBODY)).isEmpty();
    }
  }

  @Test
  void is_found_again_by_its_key() {
    var mine = new Topic.OfPrincipal("usr_anna");
    var product = new Topic.OfProduct(id(IdType.PRD));

    assertThat(Topic.ofKey(mine.key())).isEqualTo(mine);
    assertThat(Topic.ofKey(product.key())).isEqualTo(product);
    assertThatThrownBy(() -> Topic.ofKey("me")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_open_to_all_unless_it_is_a_principals() {
    assertThat(new Topic.OfProduct(id(IdType.PRD)).open()).isTrue();
    assertThat(new Topic.OfPrincipal("usr_anna").open()).isFalse();
    assertThat(new Topic.OfPrincipal("usr_anna").name()).isEqualTo("me");
  }
}
