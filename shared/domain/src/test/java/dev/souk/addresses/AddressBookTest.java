package dev.souk.addresses;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.addresses.AddressBook.Usual;
import dev.souk.fault.Invalid;
import dev.souk.id.Kind;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An address book")
class AddressBookTest {
  private static final Place HOME = AddressBooksContract.PLAIN;
  private static final Instant LATER = NOON.plusSeconds(60);

  private final String one = People.id(Kind.ADR);
  private final String two = People.id(Kind.ADR);
  private final AddressBook empty = AddressBook.empty(People.id(Kind.USR));

  private static AddressBook plus(AddressBook book, String id, Usual usual) {
    return ((AddressBook.Added.To) book.add(id, HOME, usual, NOON)).book();
  }

  private static String usual(AddressBook book) {
    return book.addresses().stream().filter(Address::usual).findFirst().orElseThrow().id();
  }

  @Nested
  @DisplayName("when an address is added")
  class Adding {
    @Test
    void takes_the_first_one_as_the_usual_one() {
      assertThat(usual(plus(empty, one, Usual.NO))).isEqualTo(one);
    }

    @Test
    void keeps_the_usual_one_unless_the_new_one_is_to_be_it() {
      var book = plus(empty, one, Usual.AS_IT_IS);

      assertThat(usual(plus(book, two, Usual.AS_IT_IS))).isEqualTo(one);
      assertThat(usual(plus(book, two, Usual.YES))).isEqualTo(two);
    }

    @Test
    void is_full_with_fifty() {
      var book = empty;
      for (var i = 0; i < AddressBook.MAX; i++) {
        book = plus(book, People.id(Kind.ADR), Usual.AS_IT_IS);
      }

      assertThat(book.add(one, HOME, Usual.YES, NOON)).isEqualTo(new AddressBook.Added.Full());
    }

    @Test
    void refuses_a_country_that_is_none() {
      assertThatThrownBy(() -> new Place(null, "A", "B", null, "C", null, null, "XX", null))
          .isInstanceOf(Invalid.class);
    }
  }

  @Nested
  @DisplayName("when an address is changed")
  class Changing {
    private final AddressBook book = plus(plus(empty, one, Usual.YES), two, Usual.NO);

    @Test
    void makes_it_the_usual_one_and_the_other_not() {
      var changed = (AddressBook.Changed.To) book.change(two, HOME, Usual.YES, LATER);

      assertThat(usual(changed.book())).isEqualTo(two);
      assertThat(changed.book().find(one).orElseThrow().version()).isEqualTo(2);
      assertThat(changed.address().version()).isEqualTo(2);
      assertThat(changed.address().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void does_not_leave_itself_without_a_usual_one() {
      assertThat(book.change(one, HOME, Usual.NO, LATER))
          .isEqualTo(new AddressBook.Changed.StaysUsual());
    }

    @Test
    void knows_only_its_own() {
      assertThat(book.change(People.id(Kind.ADR), HOME, Usual.YES, LATER))
          .isEqualTo(new AddressBook.Changed.Missing());
    }
  }

  @Nested
  @DisplayName("when an address is removed")
  class Removing {
    @Test
    void takes_another_as_the_usual_one_or_none_when_it_was_the_last() {
      var book = plus(plus(empty, one, Usual.YES), two, Usual.NO);

      var rest = book.remove(one, LATER).orElseThrow();

      assertThat(usual(rest)).isEqualTo(two);
      assertThat(rest.remove(two, LATER).orElseThrow().addresses()).isEmpty();
      assertThat(rest.remove(one, LATER)).isEmpty();
    }
  }
}
