package dev.souk.inventory;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Either;
import dev.souk.json.Says;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.once.Onces;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Moves the stock of a variant: by a difference, or to what was counted.
public final class MoveStock extends HttpFunction<MoveStock.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/products/{id}/variants/{variantId}/stock-movements",
              Access.SELLER,
              MoveStock.class)
          .says("Adds to or takes from a variant's stock, or sets it to what was counted")
          .explains(
              "Send either `delta` or `count`. Stock never falls below 0. A movement is kept for"
                  + " good and so is its `Idempotency-Key`: the same request gets its first answer"
                  + " however late it is repeated, another request under the key is refused.")
          .takes(Body.class)
          .creates(MovementView.class)
          .repeats(Repeat.KEY_REQUIRED)
          .refuses(Code.NOT_FOUND, Code.CONFLICT, Code.INSUFFICIENT_STOCK)
          .reads(Family.PRODUCT, Family.MOVE)
          .writes(Family.PRODUCT, Family.MOVE);

  @Says("A change of stock: a difference or a count.")
  @Either({"delta", "count"})
  public record Body(
      @Says(value = "Units that came, or went when below zero.", example = "10")
          @Whole(min = -Stock.MAX, max = Stock.MAX)
          @Nullable Integer delta,
      @Says("Units that were counted.") @Whole(max = Stock.MAX) @Nullable Integer count,
      @Says(value = "Why.", example = "restock") Reason reason) {}

  private static final int COUNTS = 8;
  private final Stocks stocks;
  private final Ids ids;

  public MoveStock() {
    this(Live.kernel(), Live.movementMarks(), Live.stocks(), Live.ids());
  }

  MoveStock(Kernel kernel, Onces marks, Stocks stocks, Ids ids) {
    super(ROUTE, kernel.with(marks));
    this.stocks = stocks;
    this.ids = ids;
  }

  /// A difference is written without a look at the stock; a count is not.
  @Override
  protected boolean findsRepeats(Call<Body> call) {
    return call.body().delta() != null;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var delta = call.body().delta();
    var count = call.body().count();
    if ((delta == null) == (count == null)) {
      return Reply.invalid("/delta", "either", "send either delta or count");
    }
    if (!Kind.PRD.fits(call.path("id")) || !Kind.VAR.fits(call.path("variantId"))) {
      return Reply.notFound();
    }
    if (count != null) {
      return counted(call, count);
    }
    return delta == null || delta == 0
        ? Reply.invalid("/delta", "zero", "a difference is not 0")
        : moved(call, delta);
  }

  private Reply moved(Call<Body> call, int delta) {
    var movement =
        new Movement(
            ids.next(Kind.MOV, call.now()),
            call.path("id"),
            call.path("variantId"),
            call.caller().id(),
            delta,
            null,
            call.body().reason(),
            call.now());
    var reply = made(call, movement);
    return reply(stocks.move(movement, call.once(reply)), reply);
  }

  /// A count is compared with the stock as it is; when that moves meanwhile it is compared again.
  private Reply counted(Call<Body> call, int count) {
    var id = ids.next(Kind.MOV, call.now());
    for (var attempt = 0; attempt < COUNTS; attempt++) {
      var seen = OwnStock.of(call, stocks);
      if (seen.isEmpty()) {
        return Reply.notFound();
      }
      var movement = Movement.counted(id, seen.get(), count, call.body().reason(), call.now());
      var reply = made(call, movement);
      var moved = stocks.count(movement, seen.get(), call.once(reply));
      if (!(moved instanceof Moved.Overtaken)) {
        return reply(moved, reply);
      }
    }
    return reply(new Moved.Overtaken(), Reply.noContent());
  }

  private static Reply.Done made(Call<Body> call, Movement movement) {
    var path =
        "/api/v1/products/%s/variants/%s/stock-movements"
            .formatted(call.path("id"), call.path("variantId"));
    return Reply.created(path, MovementView.of(movement));
  }

  private static Reply reply(Moved moved, Reply.Done done) {
    return switch (moved) {
      case Moved.Done() -> done;
      case Moved.NotThere() -> Reply.notFound();
      case Moved.InsufficientStock(var available) ->
          Reply.refused(Code.INSUFFICIENT_STOCK, "only %d in stock", available);
      case Moved.TooMuch(var limit) ->
          Reply.refused(Code.CONFLICT, "a variant has at most %d in stock", limit);
      case Moved.Overtaken() ->
          Reply.refused(Code.CONFLICT, "the stock kept changing while it was counted; try again");
    };
  }
}
