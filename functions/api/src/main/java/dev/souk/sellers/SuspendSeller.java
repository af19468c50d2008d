package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;

/// Suspends a seller.
public final class SuspendSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/admin/sellers/{id}/suspend", Access.ADMIN, SuspendSeller.class)
          .says("Suspends a seller")
          .explains(
              "The seller may read but not write from the next minute on, and is not shown; what is"
                  + " paid for may still be sent, called off and refunded. The first 100 products are"
                  + " hidden at once, more within minutes. A repeat changes nothing.")
          .returns(JudgedView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.SELLER, Family.PRODUCT, Family.SHELF, Family.CATEGORIES, Family.SHELVES)
          .writes(
              Family.ACCOUNT,
              Family.AUDIT,
              Family.SELLER,
              Family.PRODUCT,
              Family.SHELF,
              Family.LISTING,
              Family.CATEGORIES,
              Family.SHELVES)
          .within(Duration.ofSeconds(29));

  private final Judging judging;

  public SuspendSeller() {
    this(Live.kernel(), new Judging(Live.standings(), Live.shelves(), Live.ids()));
  }

  SuspendSeller(Kernel kernel, Judging judging) {
    super(ROUTE, kernel);
    this.judging = judging;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return judging.judged(call, Standing.SUSPENDED);
  }
}
