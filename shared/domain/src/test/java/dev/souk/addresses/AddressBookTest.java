package dev.souk.addresses;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.addresses.AddressBook.DefaultChange;
import dev.souk.error.InvalidValueException;
import dev.souk.id.IdType;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An address book")
class AddressBookTest {
  private static final PostalAddress HOME = AddressBooksContract.PLAIN;
  private static final Instant LATER = NOON.plusSeconds(60);

  private final String one = AccountFixtures.id(IdType.ADR);
  private final String two = AccountFixtures.id(IdType.ADR);
  private final AddressBook empty = AddressBook.empty(AccountFixtures.id(IdType.USR));

  private static AddressBook plus(AddressBook book, String id, DefaultChange defaultChange) {
    return ((AddressBook.Added.Success) book.add(id, HOME, defaultChange, NOON)).book();
  }

  private static String usual(AddressBook book) {
    return book.addresses().stream().filter(Address::isDefault).findFirst().orElseThrow().id();
  }

  @Nested
  @DisplayName("when an address is added")
  class Adding {
    @Test
    void takes_the_first_one_as_the_usual_one() {
      assertThat(usual(plus(empty, one, DefaultChange.NO))).isEqualTo(one);
    }

    @Test
    void keeps_the_usual_one_unless_the_new_one_is_to_be_it() {
      var book = plus(empty, one, DefaultChange.UNCHANGED);

      assertThat(usual(plus(book, two, DefaultChange.UNCHANGED))).isEqualTo(one);
      assertThat(usual(plus(book, two, DefaultChange.YES))).isEqualTo(two);
    }

    @Test
    void is_full_with_fifty() {
      var book = empty;
      for (var i = 0; i < AddressBook.MAX; i++) {
        book = plus(book, AccountFixtures.id(IdType.ADR), DefaultChange.UNCHANGED);
      }

      assertThat(book.add(one, HOME, DefaultChange.YES, NOON))
          .isEqualTo(new AddressBook.Added.LimitExceeded());
    }

    @Test
    void refuses_a_country_that_is_none() {
      assertThatThrownBy(() -> new PostalAddress(null, "A", "B", null, "C", null, null, "XX", null))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Nested
  @DisplayName("when an address is changed")
  class Changing {
    private final AddressBook book =
        plus(plus(empty, one, DefaultChange.YES), two, DefaultChange.NO);

    @Test
    void makes_it_the_usual_one_and_the_other_not() {
      var changed = (AddressBook.Changed.Success) book.change(two, HOME, DefaultChange.YES, LATER);

      assertThat(usual(changed.book())).isEqualTo(two);
      assertThat(changed.book().find(one).orElseThrow().version()).isEqualTo(2);
      assertThat(changed.address().version()).isEqualTo(2);
      assertThat(changed.address().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void does_not_leave_itself_without_a_usual_one() {
      assertThat(book.change(one, HOME, DefaultChange.NO, LATER))
          .isEqualTo(new AddressBook.Changed.DefaultRequired());
    }

    @Test
    void knows_only_its_own() {
      assertThat(book.change(AccountFixtures.id(IdType.ADR), HOME, DefaultChange.YES, LATER))
          .isEqualTo(new AddressBook.Changed.NotFound());
    }
  }

  @Nested
  @DisplayName("when an address is removed")
  class Removing {
    @Test
    void takes_another_as_the_usual_one_or_none_when_it_was_the_last() {
      var book = plus(plus(empty, one, DefaultChange.YES), two, DefaultChange.NO);

      var rest = book.remove(one, LATER).orElseThrow();

      assertThat(usual(rest)).isEqualTo(two);
      assertThat(rest.remove(two, LATER).orElseThrow().addresses()).isEmpty();
      assertThat(rest.remove(one, LATER)).isEmpty();
    }
  }
}
