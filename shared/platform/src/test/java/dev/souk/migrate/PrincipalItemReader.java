package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountKeys;
import dev.souk.accounts.DynamoAccounts;
import dev.souk.accounts.DynamoEmailChallenges;
import dev.souk.accounts.DynamoSessions;
import dev.souk.accounts.EmailAddress;
import dev.souk.accounts.EmailChallenge;
import dev.souk.addresses.DynamoAddressBooks;
import dev.souk.cart.DynamoCarts;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.List;
import java.util.stream.Stream;

/// Items of principals as their stores read them.
final class PrincipalItemReader {
  private final DynamoTable table;
  private final List<TableItem> all;

  /// @param all that the table holds
  PrincipalItemReader(DynamoTable table, List<TableItem> all) {
    this.table = table;
    this.all = all;
  }

  void ofPrincipal(TableItem item) {
    var id = ItemReaders.id(item.key());
    var last = ItemReaders.last(item.key());
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
          assertThat(
                  new DynamoEmailChallenges(table).find(id, EmailChallenge.Purpose.valueOf(last)))
              .isPresent();
      case "SESSION" ->
          assertThat(new DynamoSessions(table).find(id, last).orElseThrow().principal().id())
              .isEqualTo(id);
      case String other -> throw new AssertionError("no store reads " + other);
    }
  }

  private Stream<TableItem> accounts() {
    return all.stream()
        .filter(it -> it.key().sk().equals("ACCOUNT") && !it.text("role").equals("GUEST"));
  }

  void ofAccounts(TableItem item) {
    var accounts = new DynamoAccounts(table);
    if (item.key().equals(AccountKeys.firstAdmin())) {
      var any =
          accounts()
              .flatMap(it -> accounts.find(it.text("id")).stream())
              .filter(it -> it.credentials().verified())
              .findFirst()
              .orElseThrow();
      assertThat(accounts.createFirstAdmin(any)).as("there is a first admin").isFalse();
      return;
    }
    var owner = accounts().filter(it -> it.text("id").equals(item.text("accountId"))).findFirst();
    assertThat(
            accounts.find(new EmailAddress(owner.orElseThrow().text("email"))).orElseThrow().id())
        .isEqualTo(item.text("accountId"));
  }
}
