package dev.souk.ledger;

import dev.souk.cart.SumView;
import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;

/// What the market owes a seller, by currency.
public final class ReadSellerBalance extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/sellers/me/balance",
              Access.SELLER_EVEN_SUSPENDED,
              ReadSellerBalance.class)
          .says("Read your balance")
          .explains(
              "What you have earned, by currency, as it is now. Empty until an order of yours is"
                  + " paid. The entries it is the sum of are listed at `/sellers/me/ledger`.")
          .returns(BalancesView.class)
          .reads(Family.LEDGER);

  @Says("A seller's balances.")
  public record BalancesView(@Says("One for each currency.") List<BalanceView> balances) {}

  @Says("A seller's balance in one currency.")
  public record BalanceView(
      @Says(value = "ISO 4217 code.", example = "EUR") String currency,
      @Says("Earned and not available yet, tax and shipping in it.") SumView pending,
      @Says("Can be paid out. Below zero when refunds came after it was.") SumView available,
      @Says("Held back against refunds and disputes to come.") SumView reserve,
      @Says("Has been paid out.") SumView paidOut,
      @Says("Is owed to the market.") SumView debt) {
    static BalanceView of(Balance balance) {
      return new BalanceView(
          balance.currency(),
          SumView.of(balance.pending()),
          SumView.of(balance.of(LedgerAccount.SELLER_AVAILABLE)),
          SumView.of(balance.of(LedgerAccount.SELLER_RESERVE)),
          SumView.of(balance.of(LedgerAccount.SELLER_PAID_OUT)),
          SumView.of(balance.of(LedgerAccount.SELLER_DEBT)));
    }
  }

  private final Ledger ledger;

  public ReadSellerBalance() {
    this(Live.kernel(), Live.ledger());
  }

  ReadSellerBalance(Kernel kernel, Ledger ledger) {
    super(ROUTE, kernel);
    this.ledger = ledger;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var balances = ledger.balances(call.caller().id());
    return Reply.ok(new BalancesView(balances.stream().map(BalanceView::of).toList()));
  }
}
