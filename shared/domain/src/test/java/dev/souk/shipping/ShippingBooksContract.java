package dev.souk.shipping;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.once.Once;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of shipping options promises.
public interface ShippingBooksContract {
  ShippingBooks books();

  ShippingTerms FLAT = new ShippingTerms("Post", new Tariff.Flat(euros(490)), List.of());
  ShippingTerms FREE =
      new ShippingTerms(
          "Parcel", new Tariff.FreeFrom(euros(590), euros(5000)), List.of("DE", "AT"));
  ShippingTerms HEAVY =
      new ShippingTerms(
          "Freight",
          new Tariff.ByWeight(
              List.of(new Tariff.Step(500, euros(300)), new Tariff.Step(30_000, euros(900)))),
          List.of("DE"));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static ShippingBook added(ShippingBook book, ShippingTerms terms) {
    var added = book.add(People.id(Kind.SHP), terms, NOON);
    return ((ShippingBook.Added.To) added).book();
  }

  @Test
  default void a_book_is_kept_whole_and_is_empty_before() {
    var seller = People.id(Kind.SEL);
    assertThat(books().of(seller)).isEqualTo(ShippingBook.empty(seller));
    var book = ShippingBook.empty(seller);
    for (var each : List.of(FLAT, FREE, HEAVY)) {
      book = added(book, each);
      books().save(book, Once.everyTime());
    }

    assertThat(books().of(seller)).isEqualTo(book);
    assertThat(books().glance(seller)).isEqualTo(book);
  }

  @Test
  default void the_books_of_many_sellers_are_read_at_once() {
    var one = added(ShippingBook.empty(People.id(Kind.SEL)), FLAT);
    var two = added(ShippingBook.empty(People.id(Kind.SEL)), FREE);
    var none = ShippingBook.empty(People.id(Kind.SEL));
    books().save(one, Once.everyTime());
    books().save(two, Once.everyTime());

    var all = books().all(List.of(none.sellerId(), one.sellerId(), two.sellerId(), one.sellerId()));

    assertThat(all.values()).containsExactlyInAnyOrder(none, one, two);
    assertThat(all).containsEntry(two.sellerId(), two);
    assertThat(books().all(List.of())).isEmpty();
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var seen = books().of(People.id(Kind.SEL));

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                books().save(added(seen, FLAT), Once.everyTime());
                return true;
              } catch (Stale e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(books().of(seen.sellerId()).options()).hasSize(1);
  }
}
