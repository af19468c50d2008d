package dev.souk.ledger;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;

/// A journal entry as sellers and admins read it.
@Description("A journal entry: what one change of a seller order did to the ledger.")
public record JournalEntryView(
    @Description(value = "Its id.", example = "jrn_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "What it books.", example = "payment") JournalEntryType type,
    @Description(value = "The seller it is about.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The order it is about.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa")
        String orderId,
    @Description(
            value = "The seller order it is about.",
            example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Description("By how much it changes what the seller is owed, tax and shipping in it.")
        AmountView change,
    @Description("Debits and credits, which are equal; one for each account.")
        List<PostingView> postings,
    @Description("When the change was made.") Instant postedAt) {

  @Description("An amount on one side of one account.")
  public record PostingView(
      @Description(
              value =
                  "The account. The seller's are `sellerPending`, `sellerAvailable`,"
                      + " `sellerReserve`, `sellerPaidOut` and `sellerDebt`; `taxCollected` and"
                      + " `shipping` are kept for the seller until the earning is available.",
              example = "sellerPending")
          LedgerAccount account,
      @Description(value = "The side: a credit raises what a seller is owed.", example = "credit")
          LedgerAccount.Side side,
      @Description("How much; above zero.") AmountView amount) {
    static PostingView of(Posting posting) {
      return new PostingView(posting.account(), posting.side(), AmountView.of(posting.amount()));
    }
  }

  static JournalEntryView of(JournalEntry entry) {
    return new JournalEntryView(
        entry.id(),
        entry.type(),
        entry.sellerId(),
        entry.orderId(),
        entry.sellerOrderId(),
        AmountView.of(entry.earned()),
        entry.postings().stream().map(PostingView::of).toList(),
        entry.at());
  }
}
