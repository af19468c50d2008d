package dev.souk.ledger;

import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;

/// What one change of a seller order does to the ledger. It never changes. Debits and credits of it
/// are equal in each currency, and it is about one seller only, so that the accounts of each seller
/// come out even by themselves.
///
/// @param id made from what it books: the same change has always the same
/// @param postings one for each account it touches
public record JournalEntry(
    String id,
    JournalEntryType type,
    String sellerId,
    String orderId,
    String sellerOrderId,
    Instant at,
    List<Posting> postings) {
  public JournalEntry {
    IdType.JRN.checked(id);
    postings = List.copyOf(postings);
    var sums = new HashMap<String, Long>();
    var accounts = EnumSet.noneOf(LedgerAccount.class);
    for (var each : postings) {
      sums.merge(each.amount().currency(), each.signed(), Math::addExact);
      if (!accounts.add(each.account())) {
        throw new IllegalArgumentException("two postings to " + each.account());
      }
    }
    if (postings.isEmpty() || sums.values().stream().anyMatch(sum -> sum != 0)) {
      throw new IllegalArgumentException("debits and credits that are not equal");
    }
  }

  /// The id of the entry that books a version of an order.
  public static String id(String sellerOrderId, long orderVersion) {
    return IdType.JRN.named(sellerOrderId + "\n" + orderVersion);
  }

  public boolean touches(LedgerAccount account) {
    return postings.stream().anyMatch(each -> each.account() == account);
  }

  public String currency() {
    return postings.getFirst().amount().currency();
  }

  /// By how much it changes what the market has to pay its seller some day, tax and shipping in it.
  public Money earned() {
    var sum =
        postings.stream()
            .filter(each -> SellerBalance.ACCOUNTS_OF_SELLER.contains(each.account()))
            .mapToLong(each -> -each.signed())
            .sum();
    return new Money(sum, currency());
  }
}
