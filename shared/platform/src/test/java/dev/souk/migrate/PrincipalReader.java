package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Challenge;
import dev.souk.accounts.DynamoAccounts;
import dev.souk.accounts.DynamoChallenges;
import dev.souk.accounts.DynamoSessions;
import dev.souk.accounts.Email;
import dev.souk.addresses.DynamoAddressBooks;
import dev.souk.cart.DynamoCarts;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.stream.Stream;

/// Items of principals as their stores read them.
final class PrincipalReader {
  private final Table table;
  private final List<Item> all;

  /// @param all that the table holds
  PrincipalReader(Table table, List<Item> all) {
    this.table = table;
    this.all = all;
  }

  void ofPrincipal(Item item) {
    var id = Readers.id(item.key());
    var last = Readers.last(item.key());
    switch (item.key().sk().replaceFirst("#.*", "")) {
      case "ACCOUNT" -> {
        if (item.text("role").equals("GUEST")) {
          assertThat(all.stream().filter(it -> it.key().pk().equals(item.key().pk())))
              .anyMatch(it -> it.key().sk().startsWith("SESSION#"));
        } else {
          assertThat(new DynamoAccounts(table).find(id).orElseThrow().id()).isEqualTo(id);
        }
      }
      case "ADDRESSES" ->
          assertThat(new DynamoAddressBooks(table).of(id).version())
              .isEqualTo(item.number("version"));
      case "CART" ->
          assertThat(new DynamoCarts(table).of(id).version()).isEqualTo(item.number("version"));
      case "CHALLENGE" ->
          assertThat(new DynamoChallenges(table).find(id, Challenge.Purpose.valueOf(last)))
              .isPresent();
      case "SESSION" ->
          assertThat(new DynamoSessions(table).held(id, last).orElseThrow().principal().id())
              .isEqualTo(id);
      case String other -> throw new AssertionError("no store reads " + other);
    }
  }

  private Stream<Item> accounts() {
    return all.stream()
        .filter(it -> it.key().sk().equals("ACCOUNT") && !it.text("role").equals("GUEST"));
  }

  void ofAccounts(Item item) {
    var accounts = new DynamoAccounts(table);
    if (item.key().equals(Keys.firstAdmin())) {
      var any = accounts.find(accounts().findFirst().orElseThrow().text("id")).orElseThrow();
      assertThat(accounts.found(any)).as("there is a first admin").isFalse();
      return;
    }
    var owner = accounts().filter(it -> it.text("id").equals(item.text("accountId"))).findFirst();
    assertThat(accounts.find(new Email(owner.orElseThrow().text("email"))).orElseThrow().id())
        .isEqualTo(item.text("accountId"));
  }
}
