package dev.souk.ledger;

import dev.souk.http.Call;
import dev.souk.http.Csv;
import dev.souk.http.Reply;
import dev.souk.json.Shapes;
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
          "kind",
          "sellerId",
          "orderId",
          "sellerOrderId",
          "account",
          "debit",
          "credit",
          "currency");

  private JournalCsv() {}

  static Reply reply(Call<Void> call, Page<JournalEntry> page) {
    return call.prefersCsv()
        ? new Reply.Tabled(table(page.items()), page.next())
        : Reply.page(page.map(JournalEntryView::of));
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
        Shapes.moment(entry.at()),
        entry.id(),
        Shapes.word(entry.kind()),
        entry.sellerId(),
        entry.orderId(),
        entry.sellerOrderId(),
        Shapes.word(posting.account()),
        posting.side() == Side.DEBIT ? decimal(posting.amount()) : "",
        posting.side() == Side.CREDIT ? decimal(posting.amount()) : "",
        posting.amount().currency());
  }

  private static String decimal(Money amount) {
    return amount.text().replace(" " + amount.currency(), "");
  }
}
