package dev.souk.addresses;

import dev.souk.id.IdType;
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
    var usual = addresses.stream().filter(Address::isDefault).count();
    if (addresses.size() > MAX || usual != (addresses.isEmpty() ? 0 : 1)) {
      throw new IllegalArgumentException("a book has at most 50 addresses and one usual one");
    }
  }

  /// What became of adding an address.
  public sealed interface Added {
    record Success(AddressBook book, Address address) implements Added {}

    record LimitExceeded() implements Added {}
  }

  /// What became of changing one.
  public sealed interface Changed {
    record Success(AddressBook book, Address address) implements Changed {}

    record NotFound() implements Changed {}

    /// The usual one stays so until another is made so.
    record DefaultRequired() implements Changed {}
  }

  /// Whether an address shall be the usual one.
  public enum DefaultChange {
    YES,
    NO,
    UNCHANGED
  }

  public static AddressBook empty(String owner) {
    return new AddressBook(owner, List.of(), 0);
  }

  public Optional<Address> find(String id) {
    return addresses.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The one to take when none is named; empty while there is none at all.
  public Optional<Address> defaultAddress() {
    return addresses.stream().filter(Address::isDefault).findFirst();
  }

  /// The first one is the usual one whatever `defaultAddress` says.
  public Added add(String id, PostalAddress place, DefaultChange defaultChange, Instant now) {
    if (addresses.size() >= MAX) {
      return new Added.LimitExceeded();
    }
    var first = addresses.isEmpty();
    var made =
        new Address(
            IdType.ADR.checked(id),
            place,
            first || defaultChange == DefaultChange.YES,
            1,
            now,
            now);
    var next = new ArrayList<Address>();
    addresses.forEach(each -> next.add(made.isDefault() ? each.isDefault(false, now) : each));
    next.add(made);
    return new Added.Success(with(next), made);
  }

  public Changed change(String id, PostalAddress place, DefaultChange defaultChange, Instant now) {
    var found = find(id);
    if (found.isEmpty()) {
      return new Changed.NotFound();
    }
    if (defaultChange == DefaultChange.NO && found.get().isDefault()) {
      return new Changed.DefaultRequired();
    }
    var becomes = defaultChange == DefaultChange.YES && !found.get().isDefault();
    var moved = found.get().at(place, now);
    var changed =
        becomes ? new Address(id, place, true, moved.version(), moved.createdAt(), now) : moved;
    var next =
        addresses.stream()
            .map(each ->
                each.id().equals(id) ? changed : becomes ? each.isDefault(false, now) : each)
            .toList();
    return new Changed.Success(with(next), changed);
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
    if (gone.get().isDefault() && !rest.isEmpty()) {
      rest.set(rest.size() - 1, rest.getLast().isDefault(true, now));
    }
    return Optional.of(with(rest));
  }

  private AddressBook with(List<Address> next) {
    return new AddressBook(owner, next, version + 1);
  }
}
