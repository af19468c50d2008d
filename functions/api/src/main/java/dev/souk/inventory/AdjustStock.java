package dev.souk.inventory;

import dev.souk.catalog.CatalogWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.json.Description;
import dev.souk.json.ExactlyOneOf;
import dev.souk.json.IntegerRange;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Moves the stock of a variant: by a difference, or to what was counted.
public final class AdjustStock extends HttpFunction<AdjustStock.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/products/{id}/variants/{variantId}/stock-movements",
              RouteAccess.SELLER,
              AdjustStock.class)
          .summary("Adjust the stock of a variant")
          .description(
              "Send either `delta` (units in or out) or `count` (result of a stocktake). Stock"
                  + " never falls below 0. Movements and their idempotency keys are kept permanently: the"
                  + " same request gets the first response however late it is repeated; another request"
                  + " with the same key is refused.")
          .requestBody(Body.class)
          .creates(StockMovementView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.INSUFFICIENT_STOCK)
          .reads(ItemType.PRODUCT, ItemType.STOCK_MOVEMENT)
          .writes(ItemType.PRODUCT, ItemType.STOCK_MOVEMENT);

  @Description("A stock movement: a difference or a count.")
  @ExactlyOneOf({"delta", "count"})
  public record Body(
      @Description(value = "Units added, or removed if negative.", example = "10")
          @IntegerRange(min = -Stock.MAX, max = Stock.MAX)
          @Nullable Integer delta,
      @Description("Counted units.") @IntegerRange(max = Stock.MAX) @Nullable Integer count,
      @Description(value = "Reason.", example = "restock") StockMovementReason reason) {}

  private static final int COUNTS = 8;
  private final Stocks stocks;
  private final IdGenerator ids;

  public AdjustStock() {
    this(
        CloudWiring.httpDependencies(),
        CatalogWiring.stockMovementRecords(),
        CatalogWiring.stocks(),
        CloudWiring.ids());
  }

  AdjustStock(
      HttpDependencies dependencies, IdempotencyRecords marks, Stocks stocks, IdGenerator ids) {
    super(ROUTE, dependencies.with(marks));
    this.stocks = stocks;
    this.ids = ids;
  }

  /// A difference is written without a look at the stock; a count is not.
  @Override
  protected boolean findsDuplicates(BoundRequest<Body> boundRequest) {
    return boundRequest.body().delta() != null;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> boundRequest) {
    var delta = boundRequest.body().delta();
    var count = boundRequest.body().count();
    if ((delta == null) == (count == null)) {
      return HandlerResponse.invalid("/delta", "either", "send either delta or count");
    }
    if (!IdType.PRD.fits(boundRequest.path("id"))
        || !IdType.VAR.fits(boundRequest.path("variantId"))) {
      return HandlerResponse.notFound();
    }
    if (count != null) {
      return counted(boundRequest, count);
    }
    return delta == null || delta == 0
        ? HandlerResponse.invalid("/delta", "zero", "a difference is not 0")
        : moved(boundRequest, delta);
  }

  private HandlerResponse moved(BoundRequest<Body> boundRequest, int delta) {
    var movement =
        new StockMovement(
            ids.next(IdType.MOV, boundRequest.now()),
            boundRequest.path("id"),
            boundRequest.path("variantId"),
            boundRequest.caller().id(),
            delta,
            null,
            boundRequest.body().reason(),
            boundRequest.now());
    var reply = made(boundRequest, movement);
    return reply(stocks.move(movement, boundRequest.idempotency(reply)), reply);
  }

  /// A count is compared with the stock as it is; when that moves meanwhile it is compared again.
  private HandlerResponse counted(BoundRequest<Body> boundRequest, int count) {
    var id = ids.next(IdType.MOV, boundRequest.now());
    for (var attempt = 0; attempt < COUNTS; attempt++) {
      var seen = SellerStockLookup.of(boundRequest, stocks);
      if (seen.isEmpty()) {
        return HandlerResponse.notFound();
      }
      var movement =
          StockMovement.counted(
              id, seen.get(), count, boundRequest.body().reason(), boundRequest.now());
      var reply = made(boundRequest, movement);
      var stockMovementResult = stocks.count(movement, seen.get(), boundRequest.idempotency(reply));
      if (!(stockMovementResult instanceof StockMovementResult.Conflict)) {
        return reply(stockMovementResult, reply);
      }
    }
    return reply(new StockMovementResult.Conflict(), HandlerResponse.noContent());
  }

  private static HandlerResponse.Success made(
      BoundRequest<Body> boundRequest, StockMovement movement) {
    var path =
        "/api/v1/products/%s/variants/%s/stock-movements"
            .formatted(boundRequest.path("id"), boundRequest.path("variantId"));
    return HandlerResponse.created(path, StockMovementView.of(movement));
  }

  private static HandlerResponse reply(
      StockMovementResult stockMovementResult, HandlerResponse.Success success) {
    return switch (stockMovementResult) {
      case StockMovementResult.Done() -> success;
      case StockMovementResult.NotFound() -> HandlerResponse.notFound();
      case StockMovementResult.InsufficientStock(var available) ->
          HandlerResponse.refused(ProblemCode.INSUFFICIENT_STOCK, "only %d in stock", available);
      case StockMovementResult.LimitExceeded(var limit) ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "a variant has at most %d in stock", limit);
      case StockMovementResult.Conflict() ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT, "the stock kept changing while it was counted; try again");
    };
  }
}
