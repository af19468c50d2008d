package dev.souk.ledger;

import dev.souk.cart.SumView;
import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.payouts.Earnings;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                  + " paid. An earning is pending until its customer can ask for no return any"
                  + " more, and as long as a return is not answered or the payment is disputed."
                  + " Goods that nobody says have arrived count as delivered 14 days after they"
                  + " were shipped. A refund takes of what is pending or available, and is a debt"
                  + " once that is paid out. The entries all of it is the sum of are listed at"
                  + " `/sellers/me/ledger`.")
          .returns(BalancesView.class)
          .reads(Family.LEDGER, Family.EARNINGS);

  @Says("A seller's balances.")
  public record BalancesView(@Says("One for each currency.") List<BalanceView> balances) {}

  @Says("A seller's balance in one currency.")
  public record BalanceView(
      @Says(value = "ISO 4217 code.", example = "EUR") String currency,
      @Says("Earned and not available yet, tax and shipping in it.") SumView pending,
      @Says(
              "When the next part of what is pending or in reserve becomes available, if nothing"
                  + " happens to it before; `null` while that is not known.")
          @Nullable Instant nextAvailableAt,
      @Says("Can be paid out.") SumView available,
      @Says("Held back against refunds and disputes to come.") SumView reserve,
      @Says("Has been paid out, or is on its way.") SumView paidOut,
      @Says("Is owed to the market: refunds came after a payout.") SumView debt) {
    static BalanceView of(Balance balance, @Nullable Instant next) {
      return new BalanceView(
          balance.currency(),
          SumView.of(balance.pending()),
          next,
          SumView.of(balance.available()),
          SumView.of(balance.of(LedgerAccount.SELLER_RESERVE)),
          SumView.of(balance.of(LedgerAccount.SELLER_PAID_OUT)),
          SumView.of(balance.of(LedgerAccount.SELLER_DEBT)));
    }
  }

  private final Ledger ledger;
  private final Earnings earnings;

  public ReadSellerBalance() {
    this(Live.kernel(), Live.ledger(), Live.earnings());
  }

  ReadSellerBalance(Kernel kernel, Ledger ledger, Earnings earnings) {
    super(ROUTE, kernel);
    this.ledger = ledger;
    this.earnings = earnings;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var balances = ledger.balances(call.caller().id());
    return Reply.ok(new BalancesView(balances.stream().map(this::view).toList()));
  }

  private BalanceView view(Balance balance) {
    var next = earnings.nextAvailableAt(balance.sellerId(), balance.currency());
    return BalanceView.of(balance, next.orElse(null));
  }
}
