package dev.souk.store;

import static dev.souk.store.MarketTableSchema.MARKET;
import static dev.souk.store.MarketTableSchema.SOCKETS;
import static dev.souk.store.TableOperation.BATCH_GET;
import static dev.souk.store.TableOperation.CHECK;
import static dev.souk.store.TableOperation.DELETE;
import static dev.souk.store.TableOperation.GET;
import static dev.souk.store.TableOperation.PUT;
import static dev.souk.store.TableOperation.QUERY;
import static dev.souk.store.TableOperation.QUERY_DUE;
import static dev.souk.store.TableOperation.QUERY_LISTS;
import static dev.souk.store.TableOperation.UPDATE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The families of partition keys, and what is done to the items of each by whoever may. A
/// function's role names those it may read and those it may write, and AWS lets it near no other
/// (DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control":
/// `dynamodb:LeadingKeys`). A family of an index is the list its items stand in.
public enum ItemType {
  IDEMPOTENCY("IDEMPOTENCY#", MARKET, GET, PUT),
  RATE_LIMIT("RATE-LIMIT#", MARKET, UPDATE),
  ACCOUNT("ACCOUNT#", MARKET, GET, BATCH_GET, PUT, UPDATE, DELETE),
  EMAIL("EMAIL#", MARKET, GET, PUT),
  /// For an operator; no function touches it.
  FIRST_ADMIN("FIRST_ADMIN", MARKET),
  /// Only ever added to.
  AUDIT("AUDIT#", MARKET, PUT),
  SELLER("SELLER#", MARKET, GET, BATCH_GET, PUT, UPDATE, CHECK),
  PRODUCT("PRODUCT#", MARKET, GET, BATCH_GET, QUERY, PUT, UPDATE, DELETE),
  SKU("SKU#", MARKET, PUT, DELETE),
  STOCK_MOVEMENT("STOCK-MOVEMENT#", MARKET, GET, PUT),
  /// The movements of a variant, by their index.
  STOCK_MOVEMENTS("STOCK-MOVEMENTS#", MARKET, QUERY_LISTS),
  PRICE_HISTORY("PRICE-HISTORY#", MARKET, QUERY, PUT),
  SELLER_PRODUCTS("SELLER-PRODUCTS#", MARKET, QUERY, PUT, DELETE),
  LISTING("LISTING#", MARKET, QUERY, PUT, DELETE),
  CATEGORIES("CATEGORIES", MARKET, QUERY, PUT, UPDATE, DELETE, CHECK),
  CATEGORY_PRODUCTS("CATEGORY-PRODUCTS#", MARKET, QUERY, PUT, DELETE),
  REINDEX("REINDEX#", MARKET, GET, QUERY, PUT, UPDATE, DELETE),
  COUPONS("COUPONS#", MARKET, GET, BATCH_GET, QUERY, PUT, UPDATE, DELETE),
  COUPON_CODE("COUPON-CODE#", MARKET, GET, PUT, DELETE),
  /// By customer, and of coupons without a limit in shards.
  COUPON_USE("COUPON-USE#", MARKET, BATCH_GET, QUERY, UPDATE),
  /// All rules of commission.
  COMMISSION("COMMISSION", MARKET, GET, BATCH_GET, PUT),
  /// The changes of a rule of commission.
  COMMISSION_HISTORY("COMMISSION-HISTORY#", MARKET, QUERY, PUT),
  ORDER("ORDER#", MARKET, GET, BATCH_GET, PUT),
  CUSTOMER_ORDERS("CUSTOMER-ORDERS#", MARKET, QUERY_LISTS),
  SELLER_ORDERS("SELLER-ORDERS#", MARKET, BATCH_GET, QUERY_LISTS, PUT),
  DELIVERIES("DELIVERIES#", MARKET, BATCH_GET, QUERY_LISTS, PUT, DELETE),
  DELIVERED("DELIVERED#", MARKET, BATCH_GET, PUT),
  /// What of a customer's is not paid: an item each.
  UNPAID_ORDERS("UNPAID-ORDERS#", MARKET, UPDATE),
  ORDERS_DUE("ORDERS-DUE#", MARKET, QUERY_DUE),
  PAYMENT_EVENT("PAYMENT-EVENT#", MARKET, PUT),
  /// A seller's journal entries and balances.
  LEDGER("LEDGER#", MARKET, BATCH_GET, QUERY, PUT, UPDATE),
  /// The balances of all sellers.
  BALANCES("BALANCES", MARKET, QUERY_DUE),
  /// Where a seller's earnings are transferred to.
  PAYOUT_ACCOUNT("PAYOUT-ACCOUNT#", MARKET, GET, PUT),
  /// The payout accounts the payment provider is to be asked about.
  PAYOUT_ACCOUNTS_DUE("PAYOUT-ACCOUNTS-DUE", MARKET, QUERY_DUE),
  /// A seller's earnings that are pending, available or overpaid, in a list each.
  EARNINGS("EARNINGS#", MARKET, QUERY, PUT, DELETE),
  /// A seller's payouts, and which of them are not completed.
  PAYOUTS("PAYOUTS#", MARKET, GET, QUERY, PUT, DELETE),
  /// The payouts that are to be processed.
  PAYOUTS_DUE("PAYOUTS-DUE", MARKET, QUERY_DUE),
  SENT_EMAIL("SENT-EMAIL#", MARKET, GET, PUT),
  MEDIA("MEDIA#", MARKET, GET, BATCH_GET, PUT, UPDATE, DELETE),
  OWNER_MEDIA("OWNER-MEDIA#", MARKET, QUERY_LISTS),
  MEDIA_DUE("MEDIA-DUE", MARKET, QUERY_LISTS),
  /// Never there: read once before a snapshot is taken.
  PRIMING("PRIMING", MARKET, GET),
  SOCKET("SOCKET#", SOCKETS, GET, PUT, DELETE),
  TOPIC("TOPIC#", SOCKETS, BATCH_GET, QUERY, PUT, DELETE),
  OPEN_SOCKETS("OPEN-SOCKETS#", SOCKETS, QUERY, PUT, UPDATE, DELETE),
  TICKET("TICKET#", SOCKETS, GET, PUT, DELETE);

  private final String prefix;
  private final MarketTableSchema schema;
  private final Set<TableOperation> operations;

  ItemType(String prefix, MarketTableSchema schema, TableOperation... operations) {
    this.prefix = prefix;
    this.schema = schema;
    var all = EnumSet.noneOf(TableOperation.class);
    Collections.addAll(all, operations);
    this.operations = Collections.unmodifiableSet(all);
  }

  /// The partition key of this family with these parts: ids, hashes and words of ours.
  public String key(Object... parts) {
    return prefix + String.join("#", Arrays.stream(parts).map(String::valueOf).toList());
  }

  public MarketTableSchema schema() {
    return schema;
  }

  public Set<TableOperation> operations() {
    return operations;
  }

  /// Whether a partition key is of this family.
  public boolean holds(String pk) {
    return many() ? pk.startsWith(prefix) : pk.equals(prefix);
  }

  /// What IAM's `StringLike` takes for the same.
  public String pattern() {
    return many() ? prefix + "*" : prefix;
  }

  private boolean many() {
    return prefix.endsWith("#");
  }

  /// The family of a partition key.
  public static Optional<ItemType> of(String pk) {
    return Arrays.stream(values()).filter(each -> each.holds(pk)).findFirst();
  }
}
