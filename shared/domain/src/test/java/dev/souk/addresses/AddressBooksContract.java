package dev.souk.addresses;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.once.Once;
import org.junit.jupiter.api.Test;

/// What every keeper of address books promises.
public interface AddressBooksContract {
  AddressBooks books();

  Place WORK =
      new Place("Work", "Amina", "Ring 1", "Floor 2", "Köln", "NRW", "50667", "DE", "+49221123");
  Place PLAIN = new Place(null, "Amina", "Main St", null, "Doha", null, null, "QA", null);

  private static AddressBook added(AddressBook book, Place place) {
    var added = book.add(People.id(Kind.ADR), place, AddressBook.Usual.AS_IT_IS, NOON);
    return ((AddressBook.Added.To) added).book();
  }

  @Test
  default void a_book_is_kept_whole_and_is_empty_before() {
    var owner = People.id(Kind.USR);
    assertThat(books().of(owner)).isEqualTo(AddressBook.empty(owner));
    var first = added(books().of(owner), WORK);
    books().save(first, Once.everyTime());
    var second = added(first, PLAIN);
    books().save(second, Once.everyTime());

    assertThat(books().of(owner)).isEqualTo(second);
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var seen = books().of(People.id(Kind.USR));

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                books().save(added(seen, WORK), Once.everyTime());
                return true;
              } catch (Stale e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(books().of(seen.owner()).addresses()).hasSize(1);
  }
}
