package dev.souk.invariants;

import dev.souk.ledger.LedgerAccount;
import dev.souk.ledger.SellerBalance;
import dev.souk.ledger.TrialBalance;
import dev.souk.orders.Earning;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ledger, held against the orders it is about and added up once more from them.
final class LedgerChecks {
  private final MarketSnapshot marketSnapshot;
  private final List<String> wrong = new ArrayList<>();

  private LedgerChecks(MarketSnapshot marketSnapshot) {
    this.marketSnapshot = marketSnapshot;
  }

  /// What does not come out even.
  static List<String> violations(MarketSnapshot marketSnapshot) {
    var checks = new LedgerChecks(marketSnapshot);
    checks.balances();
    checks.trialBalance();
    checks.orders();
    checks.market();
    return checks.wrong;
  }

  private void same(String what, long one, long other) {
    if (one != other) {
      wrong.add("%s are %d and %d".formatted(what, one, other));
    }
  }

  /// Each balance is the sum of its entries, and no entry is in none.
  private void balances() {
    var summed = new HashMap<String, SellerBalance>();
    for (var entry : marketSnapshot.journal()) {
      var key = entry.sellerId() + " " + entry.currency();
      var before = summed.getOrDefault(key, SellerBalance.none(entry.sellerId(), entry.currency()));
      summed.put(key, before.plus(entry));
    }
    var kept = new HashMap<String, SellerBalance>();
    marketSnapshot.balances().forEach(it -> kept.put(it.sellerId() + " " + it.currency(), it));
    if (!summed.equals(kept)) {
      wrong.add("balances are %s, and their entries come to %s".formatted(kept, summed));
    }
  }

  private void trialBalance() {
    var trial = TrialBalance.none().plus(marketSnapshot.balances());
    if (!trial.isZero()) {
      wrong.add("the trial balance is " + trial.differences() + ", uneven " + trial.uneven());
    }
  }

  /// What the entries of a seller order come to is what the order says of its money.
  private void orders() {
    var byOrder = new HashMap<String, Map<LedgerAccount, Long>>();
    for (var entry : marketSnapshot.journal()) {
      var sums = byOrder.computeIfAbsent(entry.sellerOrderId(), _ -> new HashMap<>());
      entry.postings().forEach(it -> sums.merge(it.account(), it.signed(), Long::sum));
    }
    for (var order : paid().toList()) {
      for (var each : order.sellerOrders()) {
        var sums = byOrder.getOrDefault(each.id(), Map.of());
        var seller =
            -sum(
                sums,
                LedgerAccount.SELLER_PENDING,
                LedgerAccount.TAX_COLLECTED,
                LedgerAccount.SHIPPING,
                LedgerAccount.SELLER_AVAILABLE,
                LedgerAccount.SELLER_RESERVE,
                LedgerAccount.SELLER_DEBT);
        same("due of " + each.id(), each.payoutAmount().amount(), seller);
        same(
            "commission of " + each.id(),
            each.commission().amount(),
            -sum(sums, LedgerAccount.COMMISSION));
        same(
            "VAT on commission of " + each.id(),
            each.commissionVat().amount(),
            -sum(sums, LedgerAccount.COMMISSION_VAT));
        same(
            "refunds asked for of " + each.id(),
            each.refunds().stream()
                .filter(it -> it.state() instanceof Refund.State.Requested)
                .mapToLong(it -> it.amount().amount())
                .sum(),
            -sum(sums, LedgerAccount.REFUNDS));
      }
    }
  }

  /// What was captured and has not gone back lies at the provider, but for what banks hold.
  private void market() {
    var sums = new HashMap<LedgerAccount, Long>();
    for (var each : marketSnapshot.balances()) {
      each.sums().forEach((account, sum) -> sums.merge(account, sum, Long::sum));
    }
    var left =
        paid().mapToLong(it -> it.payment().amount().amount() - it.confirmed().amount()).sum()
            - transfers().filter(Earning.Transfer::isMade).mapToLong(LedgerChecks::amount).sum();
    var held =
        sum(sums, LedgerAccount.PROVIDER_BALANCE, LedgerAccount.DISPUTES, LedgerAccount.GOODWILL);
    same("what is left of all payments and what the ledger has of it", left, held);
    same("what was rounded", 0, sum(sums, LedgerAccount.ROUNDING));
  }

  private Stream<Earning.Transfer> transfers() {
    return paid()
        .flatMap(it -> it.sellerOrders().stream())
        .flatMap(it -> it.earning().transfers().stream());
  }

  private static long amount(Earning.Transfer transfer) {
    return transfer.kept();
  }

  private Stream<PaidOrder> paid() {
    return marketSnapshot.orders().stream()
        .flatMap(each -> each instanceof PaidOrder paid ? Stream.of(paid) : Stream.empty());
  }

  private static long sum(Map<LedgerAccount, Long> sums, LedgerAccount... accounts) {
    return Stream.of(accounts).mapToLong(each -> sums.getOrDefault(each, 0L)).sum();
  }
}
