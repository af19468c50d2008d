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

/// Lets a suspended seller sell again.
public final class ReinstateSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/sellers/{id}/reinstate",
              Access.ADMIN,
              ReinstateSeller.class)
          .says("Lets a suspended seller sell again")
          .explains(
              "The first 100 products are shown again at once, more within minutes. A repeat changes nothing.")
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

  public ReinstateSeller() {
    this(Live.kernel(), new Judging(Live.standings(), Live.shelves(), Live.ids()));
  }

  ReinstateSeller(Kernel kernel, Judging judging) {
    super(ROUTE, kernel);
    this.judging = judging;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return judging.judged(call, Standing.ACTIVE);
  }
}
