package dev.souk.ledger;

import dev.souk.http.BoundRequest;
import dev.souk.http.Csv;
import dev.souk.http.HandlerResponse;
import dev.souk.json.JsonShapes;
import dev.souk.ledger.LedgerAccount.Side;
import dev.souk.money.Money;
import dev.souk.page.Page;
import java.util.List;

/// Pages of journal entries as the client would have them. In a table each posting is a row, with
/// amounts in the currency's main unit.
final class JournalCsv {
  private static final List<String> HEADER =
      List.of(
          "postedAt",
          "entryId",
          "type",
          "sellerId",
          "orderId",
          "sellerOrderId",
          "account",
          "debit",
          "credit",
          "currency");

  private JournalCsv() {}

  static HandlerResponse reply(BoundRequest<Void> request, Page<JournalEntry> page) {
    return request.prefersCsv()
        ? new HandlerResponse.Tabled(table(page.items()), page.next())
        : HandlerResponse.page(page.map(JournalEntryView::of));
  }

  private static Csv table(List<JournalEntry> entries) {
    return new Csv(
        HEADER,
        entries.stream()
            .flatMap(entry -> entry.postings().stream().map(posting -> row(entry, posting)))
            .toList());
  }

  private static List<String> row(JournalEntry entry, Posting posting) {
    return List.of(
        JsonShapes.moment(entry.at()),
        entry.id(),
        JsonShapes.word(entry.type()),
        entry.sellerId(),
        entry.orderId(),
        entry.sellerOrderId(),
        JsonShapes.word(posting.account()),
        posting.side() == Side.DEBIT ? decimal(posting.amount()) : "",
        posting.side() == Side.CREDIT ? decimal(posting.amount()) : "",
        posting.amount().currency());
  }

  private static String decimal(Money amount) {
    return amount.text().replace(" " + amount.currency(), "");
  }
}
