package dev.souk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Every key of the tables, on one screen; [Family] says what they begin with. A part that a client
/// chose (an e-mail address, an idempotency key) enters as its hash, so that no key holds personal
/// data and none can be made to look like another.
public final class Keys {
  public static final String LISTS_PK = Schema.Index.LISTS.pk();
  public static final String LISTS_SK = Schema.Index.LISTS.sk();
  public static final String DUE_PK = Schema.Index.DUE.pk();
  public static final String DUE_SK = Schema.Index.DUE.sk();

  /// Of no item.
  public static final Key REHEARSAL = new Key(Family.REHEARSAL.key(), "REHEARSAL");

  private Keys() {}

  public static Key once(String scope, String key) {
    return new Key(Family.ONCE.key(hash(scope + "\n" + key)), "ONCE");
  }

  public static Key limit(String policy, String subject, long window) {
    return new Key(Family.LIMIT.key(policy, hash(subject), window), "LIMIT");
  }

  // Accounts: a principal's partition holds all that is theirs, so that what a request must know of
  // its caller is read in one go.

  private static String principalPartition(String principalId) {
    return Family.ACCOUNT.key(principalId);
  }

  /// An account, or the little that is kept of a guest.
  public static Key account(String principalId) {
    return new Key(principalPartition(principalId), "ACCOUNT");
  }

  public static Key session(String principalId, String sessionId) {
    return new Key(principalPartition(principalId), "SESSION#" + sessionId);
  }

  /// @param purpose a word of ours
  public static Key challenge(String accountId, String purpose) {
    return new Key(principalPartition(accountId), "CHALLENGE#" + purpose);
  }

  /// Whose the item at this key is: what its partition key says after the family.
  public static String owner(Key key) {
    return afterSign(key.pk());
  }

  public static Key addresses(String accountId) {
    return new Key(principalPartition(accountId), "ADDRESSES");
  }

  /// A guest's or customer's cart: one item.
  public static Key cart(String principalId) {
    return new Key(principalPartition(principalId), "CART");
  }

  /// Guards that an address has one account.
  ///
  /// @param email in its normal form
  public static Key email(String email) {
    return new Key(Family.EMAIL.key(hash(email)), "EMAIL");
  }

  /// The mark that there has been a first admin.
  public static Key firstAdmin() {
    return new Key(Family.FIRST_ADMIN.key(), "FIRST_ADMIN");
  }

  public static Key audit(String subjectId, String entryId) {
    return new Key(Family.AUDIT.key(subjectId), entryId);
  }

  // Sellers.

  public static Key seller(String sellerId) {
    return new Key(Family.SELLER.key(sellerId), "PROFILE");
  }

  /// A seller's shipping options: one item.
  public static Key shipping(String sellerId) {
    return new Key(Family.SELLER.key(sellerId), "SHIPPING");
  }

  // Catalogue and inventory: a product's partition holds all its page shows.

  public static String productPartition(String productId) {
    return Family.PRODUCT.key(productId);
  }

  public static Key product(String productId) {
    return new Key(productPartition(productId), "PRODUCT");
  }

  /// Sort keys of stock items begin so.
  public static final String STOCK = "STOCK#";

  public static Key stock(String productId, String variantId) {
    return new Key(productPartition(productId), STOCK + variantId);
  }

  /// Guards that a SKU names one variant of a shop.
  public static Key sku(String sellerId, String sku) {
    return new Key(Family.SKU.key(sellerId, hash(sku)), "SKU");
  }

  /// A movement is the mark of its own request; its history is read through the index.
  public static Key movement(String scope, String key) {
    return new Key(Family.MOVE.key(hash(scope + "\n" + key)), "MOVE");
  }

  public static String movements(String variantId) {
    return Family.MOVES.key(variantId);
  }

  public static String prices(String variantId) {
    return Family.PRICES.key(variantId);
  }

  public static Key price(String variantId, String changeId) {
    return new Key(prices(variantId), changeId);
  }

  /// A seller's own list: one small entry a product.
  public static String shelf(String sellerId) {
    return Family.SHELF.key(sellerId);
  }

  public static Key shelf(String sellerId, String productId) {
    return new Key(shelf(sellerId), productId);
  }

  /// A public list: `scope` and `order` are words of ours and ids.
  public static String listing(String scope, String order) {
    return Family.LISTING.key(scope, order);
  }

  // Categories: one partition, so that the tree is one request.
  public static final String CATEGORIES = Family.CATEGORIES.key();

  /// The version of the tree as a whole.
  public static final Key TREE = new Key(CATEGORIES, "TREE");

  /// Sort keys of categories begin so.
  public static final String CATEGORY = "CATEGORY#";

  public static Key category(String categoryId) {
    return new Key(CATEGORIES, CATEGORY + categoryId);
  }

  /// The products that stand in a category and are not archived, drafts too: one small entry each.
  public static String categoryProducts(String categoryId) {
    return Family.CATEGORY_PRODUCTS.key(categoryId);
  }

  public static Key categoryProduct(String categoryId, String productId) {
    return new Key(categoryProducts(categoryId), productId);
  }

  /// Sellers and categories whose products are to be settled.
  public static final String UNSETTLED = Family.SHELVES.key("PENDING");

  public static Key unsettled(String id) {
    return new Key(UNSETTLED, id);
  }

  // Coupons: a partition an owner, which is a seller or the market.

  public static String coupons(String owner) {
    return Family.COUPONS.key(owner);
  }

  public static Key coupon(String owner, String couponId) {
    return new Key(coupons(owner), couponId);
  }

  /// Guards that a code names one coupon of the market.
  public static Key couponCode(String code) {
    return new Key(Family.COUPON_CODE.key(hash(code)), "CODE");
  }

  /// How often a customer has used a coupon: a partition each, since one takes about 1,000 writes a
  /// second, and a coupon of the market is used by all.
  public static Key couponUse(String couponId, String customerId) {
    return new Key(Family.COUPON_USE.key(couponId, customerId), customerId);
  }

  /// Partitions the uses of a coupon without a limit are counted in: one takes about 1,000 writes a
  /// second.
  public static final int COUPON_PARTS = 4;

  /// Shards in each of them: of two orders at once that count in one, one has to wait.
  private static final int SHARDS_A_PART = 16;

  /// One of the parts the uses of a coupon without a limit are counted in.
  ///
  /// @param part from 0, less than [#COUPON_PARTS]
  public static String couponShards(String couponId, int part) {
    return Family.COUPON_USE.key(couponId, part);
  }

  /// All shards of a coupon.
  public static List<Key> couponShards(String couponId) {
    return IntStream.range(0, COUPON_PARTS * SHARDS_A_PART)
        .mapToObj(shard -> couponShard(couponId, shard))
        .toList();
  }

  /// The shard a customer's uses are counted in.
  public static Key couponShard(String couponId, String customerId) {
    var shard = Math.floorMod(customerId.hashCode(), COUPON_PARTS * SHARDS_A_PART);
    return couponShard(couponId, shard);
  }

  private static Key couponShard(String couponId, int shard) {
    var name = (char) ('a' + shard / COUPON_PARTS);
    return new Key(couponShards(couponId, shard % COUPON_PARTS), "SHARD#" + name);
  }

  // Commission.

  /// All rules of commission: one item, which every order reads.
  public static final Key COMMISSION_SCHEDULE = new Key(Family.COMMISSION.key(), "SCHEDULE");

  /// The changes of a rule.
  public static String commissionHistory(String ruleId) {
    return Family.COMMISSION_HISTORY.key(ruleId);
  }

  /// @param version of the rule after the change
  public static Key commissionRevision(String ruleId, long version) {
    return new Key(commissionHistory(ruleId), "%010d".formatted(version));
  }

  /// Where a seller is registered for VAT.
  public static Key taxProfile(String sellerId) {
    return new Key(Family.SELLER.key(sellerId), "TAX");
  }

  // Orders.

  /// Sort keys of orders are so, in partitions of their own.
  public static final String ORDER = "ORDER";

  public static Key order(String orderId) {
    return new Key(Family.ORDER.key(orderId), ORDER);
  }

  /// The id of the order with this key.
  public static String orderId(Key order) {
    return afterSign(order.pk());
  }

  public static String ordersOf(String customerId) {
    return Family.CUSTOMER_ORDERS.key(customerId);
  }

  /// Whose orders the list holds.
  public static String ordersOfWhom(String list) {
    return afterSign(list);
  }

  private static String afterSign(String key) {
    return key.substring(key.indexOf('#') + 1);
  }

  /// Which orders of a customer are not paid.
  public static Key unpaidOrders(String customerId) {
    return new Key(Family.UNPAID_ORDERS.key(customerId), "UNPAID");
  }

  /// A seller's parts of paid orders: one small entry each.
  public static String ordersOfSeller(String sellerId) {
    return Family.SELLER_ORDERS.key(sellerId);
  }

  public static Key orderOfSeller(String sellerId, String partId) {
    return new Key(ordersOfSeller(sellerId), partId);
  }

  /// Parts a courier has to bring.
  public static String deliveries(String courierId) {
    return Family.DELIVERIES.key(courierId);
  }

  public static Key delivery(String courierId, String partId) {
    return new Key(deliveries(courierId), partId);
  }

  /// Parts a courier has brought, or need not bring any more.
  public static Key delivered(String courierId, String partId) {
    return new Key(Family.DELIVERED.key(courierId), partId);
  }

  /// Parts that the list of what is due is kept in: one takes about 1,000 writes a second.
  public static final int DUE_PARTS = 4;

  /// @param kind a letter of ours, or empty
  public static String ordersDue(String kind, int part) {
    return Family.ORDERS_DUE.key(kind + part);
  }

  /// The mark of what the payment provider has told.
  ///
  /// @param event the provider's name of it
  public static Key paymentEvent(String event) {
    return new Key(Family.PAYMENT_EVENT.key(hash(event)), "EVENT");
  }

  // The ledger: a partition a seller.

  private static final String ENTRY = "ENTRY#";

  /// Sort keys of balances begin so.
  public static final String BALANCE = "BALANCE#";

  /// The list of all balances.
  public static final String BALANCES = Family.BALANCES.key();

  public static String ledger(String sellerId) {
    return Family.LEDGER.key(sellerId);
  }

  public static Key balance(String sellerId, String currency) {
    return new Key(ledger(sellerId), BALANCE + currency);
  }

  /// @param at in milliseconds since the epoch
  public static Key journalEntry(String sellerId, long at, String entryId) {
    return new Key(ledger(sellerId), journalFrom(Instant.ofEpochMilli(at)) + entryId);
  }

  /// The sort key before all entries of this moment and after those of the one before.
  public static String journalFrom(Instant at) {
    return ENTRY + "%013d#".formatted(at.toEpochMilli());
  }

  /// What the key of a journal entry says.
  public record JournalPlace(String sellerId, Instant at, String id) {}

  public static JournalPlace journalPlace(Key entry) {
    var parts = entry.sk().split("#", -1);
    return new JournalPlace(
        afterSign(entry.pk()), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
  }

  /// What the key of a balance says.
  public record BalancePlace(String sellerId, String currency) {
    /// Where it stands in the list of all.
    public String text() {
      return sellerId + "#" + currency;
    }
  }

  public static BalancePlace balancePlace(Key balance) {
    return new BalancePlace(afterSign(balance.pk()), afterSign(balance.sk()));
  }

  // Payouts.

  /// Those the provider is to be asked about, by the time.
  public static final String PAYOUT_ACCOUNTS_DUE = Family.PAYOUT_ACCOUNTS_DUE.key();

  /// A seller's account with the payment provider: one item.
  public static Key payoutAccount(String sellerId) {
    return new Key(Family.PAYOUT_ACCOUNT.key(sellerId), "PAYOUT-ACCOUNT");
  }

  /// A text that sorts by time first.
  public static String sorting(Instant at, String id) {
    return "%013d#%s".formatted(at.toEpochMilli(), id);
  }

  // Earnings: a partition a seller, a list a currency and what becomes of them.

  public static String earnings(String sellerId) {
    return Family.EARNINGS.key(sellerId);
  }

  /// Sort keys of earnings that become available some day begin so, and go on with the day.
  public static String earningsDue(String currency) {
    return "DUE#%s#".formatted(currency);
  }

  /// @param at in milliseconds since the epoch
  public static Key earningDue(String sellerId, String currency, long at, String sellerOrderId) {
    return new Key(
        earnings(sellerId), earningsDue(currency) + "%013d#%s".formatted(at, sellerOrderId));
  }

  /// When an earning with this key becomes available.
  public static Instant earningDueAt(Key earning) {
    return Instant.ofEpochMilli(Long.parseLong(earning.sk().split("#", -1)[2]));
  }

  /// Sort keys of earnings that can be paid out begin so.
  public static String earningsAvailable(String currency) {
    return "AVAILABLE#%s#".formatted(currency);
  }

  public static Key earningAvailable(String sellerId, String currency, String sellerOrderId) {
    return new Key(earnings(sellerId), earningsAvailable(currency) + sellerOrderId);
  }

  /// Sort keys of earnings of which too much was paid out begin so.
  public static String earningsInDebt(String currency) {
    return "DEBT#%s#".formatted(currency);
  }

  public static Key earningInDebt(String sellerId, String currency, String sellerOrderId) {
    return new Key(earnings(sellerId), earningsInDebt(currency) + sellerOrderId);
  }

  /// The seller order an earning with this key is of.
  public static String sellerOrderOfEarning(Key earning) {
    return earning.sk().substring(earning.sk().lastIndexOf('#') + 1);
  }

  // Letters.

  /// The mark that a letter was sent.
  public static Key sentLetter(String letter) {
    return new Key(Family.LETTER.key(hash(letter)), "LETTER");
  }

  // Media.

  public static Key media(String mediaId) {
    return new Key(Family.MEDIA.key(mediaId), "MEDIA");
  }

  /// An owner's own list.
  public static String mediaOf(String ownerId) {
    return Family.MEDIA_OF.key(ownerId);
  }

  /// That a medium is to be looked at again.
  public static Key mediaReminder(String mediaId) {
    return new Key(Family.MEDIA.key(mediaId), "REMINDER");
  }

  /// The list of reminders in the order they are due.
  public static final String MEDIA_DUE = Family.MEDIA_DUE.key();

  // Real time, in the table of sockets. Connection ids are API Gateway's, topics are made of ids.

  /// Parts the roll of open sockets is kept in: one takes about 1,000 writes a second.
  public static final int ROLLS = 4;

  private static final String SOCKET = "SOCKET#";

  public static Key socket(String connection) {
    return new Key(Family.SOCKET.key(connection), "SOCKET");
  }

  public static String watchers(String topic) {
    return Family.TOPIC.key(topic);
  }

  public static Key watcher(String topic, String connection) {
    return new Key(watchers(topic), SOCKET + connection);
  }

  public static String roll(int part) {
    return Family.ROLL.key(part);
  }

  public static Key rollCall(String connection) {
    return new Key(roll(Math.floorMod(connection.hashCode(), ROLLS)), SOCKET + connection);
  }

  public static Key ticket(String ticket) {
    return new Key(Family.TICKET.key(hash(ticket)), "TICKET");
  }

  /// SHA-256 in hexadecimal, cut to 128 bits.
  public static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
