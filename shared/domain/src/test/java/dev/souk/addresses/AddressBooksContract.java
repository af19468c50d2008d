package dev.souk.addresses;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import org.junit.jupiter.api.Test;

/// What every keeper of address books promises.
public interface AddressBooksContract {
  AddressBooks books();

  PostalAddress WORK =
      new PostalAddress(
          "Work", "Amina", "Ring 1", "Floor 2", "Köln", "NRW", "50667", "DE", "+49221123");
  PostalAddress PLAIN =
      new PostalAddress(null, "Amina", "Main St", null, "Doha", null, null, "QA", null);

  private static AddressBook added(AddressBook book, PostalAddress place) {
    var added =
        book.add(AccountFixtures.id(IdType.ADR), place, AddressBook.DefaultChange.UNCHANGED, NOON);
    return ((AddressBook.Added.Success) added).book();
  }

  @Test
  default void a_book_is_kept_whole_and_is_empty_before() {
    var owner = AccountFixtures.id(IdType.USR);
    assertThat(books().of(owner)).isEqualTo(AddressBook.empty(owner));
    var first = added(books().of(owner), WORK);
    books().save(first, Idempotency.none());
    var second = added(first, PLAIN);
    books().save(second, Idempotency.none());

    assertThat(books().of(owner)).isEqualTo(second);
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var seen = books().of(AccountFixtures.id(IdType.USR));

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                books().save(added(seen, WORK), Idempotency.none());
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(books().of(seen.owner()).addresses()).hasSize(1);
  }
}
