package dev.souk.shipping;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of shipping options promises.
public interface ShippingProfilesContract {
  ShippingProfiles books();

  ShippingTerms FLAT = new ShippingTerms("Post", new ShippingTariff.Flat(euros(490)), List.of());
  ShippingTerms FREE =
      new ShippingTerms(
          "Parcel", new ShippingTariff.FreeAbove(euros(590), euros(5000)), List.of("DE", "AT"));
  ShippingTerms HEAVY =
      new ShippingTerms(
          "Freight",
          new ShippingTariff.ByWeight(
              List.of(
                  new ShippingTariff.Tier(500, euros(300)),
                  new ShippingTariff.Tier(30_000, euros(900)))),
          List.of("DE"));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static ShippingProfile added(ShippingProfile book, ShippingTerms terms) {
    var added = book.add(AccountFixtures.id(IdType.SHP), terms, NOON);
    return ((ShippingProfile.Added.Success) added).book();
  }

  @Test
  default void a_book_is_kept_whole_and_is_empty_before() {
    var seller = AccountFixtures.id(IdType.SEL);
    assertThat(books().of(seller)).isEqualTo(ShippingProfile.empty(seller));
    var book = ShippingProfile.empty(seller);
    for (var each : List.of(FLAT, FREE, HEAVY)) {
      book = added(book, each);
      books().save(book, Idempotency.none());
    }

    assertThat(books().of(seller)).isEqualTo(book);
    assertThat(books().eventuallyConsistent(seller)).isEqualTo(book);
  }

  @Test
  default void the_books_of_many_sellers_are_read_at_once() {
    var one = added(ShippingProfile.empty(AccountFixtures.id(IdType.SEL)), FLAT);
    var two = added(ShippingProfile.empty(AccountFixtures.id(IdType.SEL)), FREE);
    var none = ShippingProfile.empty(AccountFixtures.id(IdType.SEL));
    books().save(one, Idempotency.none());
    books().save(two, Idempotency.none());

    var all = books().all(List.of(none.sellerId(), one.sellerId(), two.sellerId(), one.sellerId()));

    assertThat(all.values()).containsExactlyInAnyOrder(none, one, two);
    assertThat(all).containsEntry(two.sellerId(), two);
    assertThat(books().all(List.of())).isEmpty();
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var seen = books().of(AccountFixtures.id(IdType.SEL));

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                books().save(added(seen, FLAT), Idempotency.none());
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(books().of(seen.sellerId()).options()).hasSize(1);
  }
}
