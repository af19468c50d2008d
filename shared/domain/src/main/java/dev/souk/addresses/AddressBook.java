package dev.souk.addresses;

import dev.souk.id.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All places one account keeps: at most [#MAX], of which one is the usual one, unless there is
/// none at all. Kept as a whole, so that a change of the usual one is one write.
///
/// @param version rises by one with every change; 0 before the first
public record AddressBook(String owner, List<Address> addresses, long version) {
  public static final int MAX = 50;

  public AddressBook {
    addresses = List.copyOf(addresses);
    var usual = addresses.stream().filter(Address::usual).count();
    if (addresses.size() > MAX || usual != (addresses.isEmpty() ? 0 : 1)) {
      throw new IllegalArgumentException("a book has at most 50 addresses and one usual one");
    }
  }

  /// What became of adding an address.
  public sealed interface Added {
    record To(AddressBook book, Address address) implements Added {}

    record Full() implements Added {}
  }

  /// What became of changing one.
  public sealed interface Changed {
    record To(AddressBook book, Address address) implements Changed {}

    record Missing() implements Changed {}

    /// The usual one stays so until another is made so.
    record StaysUsual() implements Changed {}
  }

  /// Whether an address shall be the usual one.
  public enum Usual {
    YES,
    NO,
    AS_IT_IS
  }

  public static AddressBook empty(String owner) {
    return new AddressBook(owner, List.of(), 0);
  }

  public Optional<Address> find(String id) {
    return addresses.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The one to take when none is named; empty while there is none at all.
  public Optional<Address> usual() {
    return addresses.stream().filter(Address::usual).findFirst();
  }

  /// The first one is the usual one whatever `usual` says.
  public Added add(String id, Place place, Usual usual, Instant now) {
    if (addresses.size() >= MAX) {
      return new Added.Full();
    }
    var first = addresses.isEmpty();
    var made = new Address(Kind.ADR.checked(id), place, first || usual == Usual.YES, 1, now, now);
    var next = new ArrayList<Address>();
    addresses.forEach(each -> next.add(made.usual() ? each.usual(false, now) : each));
    next.add(made);
    return new Added.To(with(next), made);
  }

  public Changed change(String id, Place place, Usual usual, Instant now) {
    var found = find(id);
    if (found.isEmpty()) {
      return new Changed.Missing();
    }
    if (usual == Usual.NO && found.get().usual()) {
      return new Changed.StaysUsual();
    }
    var becomes = usual == Usual.YES && !found.get().usual();
    var moved = found.get().at(place, now);
    var changed =
        becomes ? new Address(id, place, true, moved.version(), moved.createdAt(), now) : moved;
    var next =
        addresses.stream()
            .map(each -> each.id().equals(id) ? changed : becomes ? each.usual(false, now) : each)
            .toList();
    return new Changed.To(with(next), changed);
  }

  /// The book without the address; when it was the usual one, the newest of the rest is from now
  /// on. Empty when there is no such address.
  public Optional<AddressBook> remove(String id, Instant now) {
    var gone = find(id);
    if (gone.isEmpty()) {
      return Optional.empty();
    }
    var rest = new ArrayList<>(addresses);
    rest.remove(gone.get());
    if (gone.get().usual() && !rest.isEmpty()) {
      rest.set(rest.size() - 1, rest.getLast().usual(true, now));
    }
    return Optional.of(with(rest));
  }

  private AddressBook with(List<Address> next) {
    return new AddressBook(owner, next, version + 1);
  }
}
