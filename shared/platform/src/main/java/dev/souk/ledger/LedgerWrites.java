package dev.souk.ledger;

import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.util.List;
import java.util.StringJoiner;

/// The writes of a journal entry: itself, and what it adds to its seller's balance. For the
/// transaction of the change that it books, so that one is not there without the other: four write
/// units. A balance is begun by its first entry; where it stands in the list of balances never
/// changes, so that the list is written to but once for each.
public final class LedgerWrites {
  private LedgerWrites() {}

  public static List<Write> of(JournalEntry entry) {
    return List.of(new Write.Put(LedgerItems.item(entry), Expression.absent()), added(entry));
  }

  /// Refused when this very entry was the last that was added.
  private static Write added(JournalEntry entry) {
    var key = Keys.balance(entry.sellerId(), entry.currency());
    var change =
        Expression.of(
                "SET #schema = :one, #version = if_not_exists(#version, :zero) + :one,"
                    + " #last = :entry, #duePk = :list, #dueSk = :place")
            .then("ADD " + clauses(entry))
            .with(":zero", 0)
            .with(":one", 1)
            .with(":entry", entry.id())
            .with(":list", Keys.BALANCES)
            .with(":place", Keys.balancePlace(key).text());
    for (var each : entry.postings()) {
      change = change.with(":" + each.account().name(), each.signed());
    }
    return new Write.Update(
        key,
        change,
        Expression.of("attribute_not_exists(#last) OR #last <> :entry").with(":entry", entry.id()));
  }

  private static String clauses(JournalEntry entry) {
    var clauses = new StringJoiner(", ");
    entry.postings().forEach(it -> clauses.add("#%1$s :%1$s".formatted(it.account().name())));
    return clauses.toString();
  }
}
