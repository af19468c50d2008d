package dev.souk.ledger;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;

/// A journal entry as sellers and admins read it.
@Says("A journal entry: what one change of a seller order did to the ledger.")
public record JournalEntryView(
    @Says(value = "Its id.", example = "jrn_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "What it books.", example = "payment") EntryKind kind,
    @Says(value = "The seller it is about.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Says(value = "The order it is about.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa")
        String orderId,
    @Says(value = "The seller order it is about.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Says("By how much it changes what the seller is owed, tax and shipping in it.") SumView change,
    @Says("Debits and credits, which are equal; one for each account.") List<PostingView> postings,
    @Says("When the change was made.") Instant postedAt) {

  @Says("An amount on one side of one account.")
  public record PostingView(
      @Says(
              value =
                  "The account. The seller's are `sellerPending`, `sellerAvailable`,"
                      + " `sellerReserve`, `sellerPaidOut` and `sellerDebt`; `taxCollected` and"
                      + " `shipping` are kept for the seller until the earning is available.",
              example = "sellerPending")
          LedgerAccount account,
      @Says(value = "The side: a credit raises what a seller is owed.", example = "credit")
          LedgerAccount.Side side,
      @Says("How much; above zero.") SumView amount) {
    static PostingView of(Posting posting) {
      return new PostingView(posting.account(), posting.side(), SumView.of(posting.amount()));
    }
  }

  static JournalEntryView of(JournalEntry entry) {
    return new JournalEntryView(
        entry.id(),
        entry.kind(),
        entry.sellerId(),
        entry.orderId(),
        entry.sellerOrderId(),
        SumView.of(entry.earned()),
        entry.postings().stream().map(PostingView::of).toList(),
        entry.at());
  }
}
