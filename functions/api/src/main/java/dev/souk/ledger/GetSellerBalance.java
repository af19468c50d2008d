package dev.souk.ledger;

import dev.souk.cart.AmountView;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.orders.OrderWiring;
import dev.souk.payouts.Earnings;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the market owes a seller, by currency.
public final class GetSellerBalance extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/balance",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetSellerBalance.class)
          .summary("Retrieve your balance")
          .description(
              "What you have earned, by currency, as it is now. Empty until an order of yours is"
                  + " paid. An earning is pending until its customer can ask for no return any"
                  + " more, and as long as a return is not answered or the payment is disputed."
                  + " Goods that nobody says have arrived count as delivered 14 days after they"
                  + " were shipped. A refund takes of what is pending or available, and is a debt"
                  + " once that is paid out. The entries all of it is the sum of are listed at"
                  + " `/sellers/me/ledger`.")
          .returns(BalancesView.class)
          .reads(ItemType.LEDGER, ItemType.EARNINGS);

  @Description("A seller's balances.")
  public record BalancesView(@Description("One for each currency.") List<BalanceView> balances) {}

  @Description("A seller's balance in one currency.")
  public record BalanceView(
      @Description(value = "ISO 4217 code.", example = "EUR") String currency,
      @Description("Earned and not available yet, tax and shipping in it.") AmountView pending,
      @Description(
              "When the next part of what is pending or in reserve becomes available, if nothing"
                  + " happens to it before; `null` while that is not known.")
          @Nullable Instant nextAvailableAt,
      @Description("Can be paid out.") AmountView available,
      @Description("Held back against refunds and disputes to come.") AmountView reserve,
      @Description("Has been paid out, or is on its way.") AmountView paidOut,
      @Description("Is owed to the market: refunds came after a payout.") AmountView debt) {
    static BalanceView of(SellerBalance balance, @Nullable Instant next) {
      return new BalanceView(
          balance.currency(),
          AmountView.of(balance.pending()),
          next,
          AmountView.of(balance.available()),
          AmountView.of(balance.of(LedgerAccount.SELLER_RESERVE)),
          AmountView.of(balance.of(LedgerAccount.SELLER_PAID_OUT)),
          AmountView.of(balance.of(LedgerAccount.SELLER_DEBT)));
    }
  }

  private final Ledger ledger;
  private final Earnings earnings;

  public GetSellerBalance() {
    this(CloudWiring.httpDependencies(), OrderWiring.ledger(), OrderWiring.earnings());
  }

  GetSellerBalance(HttpDependencies dependencies, Ledger ledger, Earnings earnings) {
    super(ROUTE, dependencies);
    this.ledger = ledger;
    this.earnings = earnings;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var balances = ledger.balances(request.caller().id());
    return HandlerResponse.ok(new BalancesView(balances.stream().map(this::view).toList()));
  }

  private BalanceView view(SellerBalance balance) {
    var next = earnings.nextAvailableAt(balance.sellerId(), balance.currency());
    return BalanceView.of(balance, next.orElse(null));
  }
}
