package dev.souk.ledger;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import java.util.List;
import java.util.StringJoiner;

/// The writes of a journal entry: itself, and what it adds to its seller's balance. For the
/// transaction of the change that it books, so that one is not there without the other: four write
/// units. A balance is begun by its first entry; where it stands in the list of balances never
/// changes, so that the list is written to but once for each.
public final class LedgerWrites {
  private LedgerWrites() {}

  public static List<ConditionalWrite> of(JournalEntry entry) {
    return List.of(
        new ConditionalWrite.Put(LedgerMapper.item(entry), DynamoExpression.absent()),
        added(entry));
  }

  /// Refused when this very entry was the last that was added.
  private static ConditionalWrite added(JournalEntry entry) {
    var key = LedgerKeys.balance(entry.sellerId(), entry.currency());
    var change =
        DynamoExpression.of(
                "SET #schema = :one, #version = if_not_exists(#version, :zero) + :one,"
                    + " #last = :entry, #duePk = :list, #dueSk = :place")
            .then("ADD " + clauses(entry))
            .with(":zero", 0)
            .with(":one", 1)
            .with(":entry", entry.id())
            .with(":list", LedgerKeys.BALANCES)
            .with(":place", LedgerKeys.balanceKey(key).text());
    for (var each : entry.postings()) {
      change = change.with(":" + each.account().name(), each.signed());
    }
    return new ConditionalWrite.Update(
        key,
        change,
        DynamoExpression.of("attribute_not_exists(#last) OR #last <> :entry")
            .with(":entry", entry.id()));
  }

  private static String clauses(JournalEntry entry) {
    var clauses = new StringJoiner(", ");
    entry.postings().forEach(it -> clauses.add("#%1$s :%1$s".formatted(it.account().name())));
    return clauses.toString();
  }
}
