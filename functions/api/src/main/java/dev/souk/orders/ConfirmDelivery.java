package dev.souk.orders;

import dev.souk.error.InvalidValueException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.AtLeastOneOf;
import dev.souk.json.Description;
import dev.souk.json.FieldError;
import dev.souk.json.TextLength;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaWiring;
import dev.souk.media.ReadyMediaAssets;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A courier hands something over, and shows that they did: by the code the customer told, or by a
/// photo.
public final class ConfirmDelivery extends HttpFunction<ConfirmDelivery.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/deliveries/{id}/deliver",
              RouteAccess.COURIER,
              ConfirmDelivery.class)
          .summary("Confirm a delivery by code or photo (courier)")
          .description(
              "Send the customer's delivery code, a photo, or both. A code that is sent must be"
                  + " correct; after five wrong codes only a photo is accepted. The photo is a ready"
                  + " image of your own and is kept from then on. A repeat changes nothing.")
          .requestBody(Body.class)
          .returns(DeliveryView.class)
          .limit(RateLimit.perPrincipal("deliver", 60, Duration.ofMinutes(10)))
          .problems(
              ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE, ProblemCode.INVALID_OR_EXPIRED_CODE)
          .reads(ItemType.ORDER, ItemType.DELIVERIES, ItemType.DELIVERED, ItemType.MEDIA)
          .writes(
              ItemType.ORDER,
              ItemType.EARNINGS,
              ItemType.DELIVERIES,
              ItemType.DELIVERED,
              ItemType.MEDIA)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  @Description("Proof of delivery: a code, a photo, or both.")
  @AtLeastOneOf({"code", "photo"})
  public record Body(
      @Description(value = "The customer's delivery code.", example = "\"204816\"")
          @TextLength(min = 6, max = 6, pattern = "[0-9]{6}")
          @Nullable String code,
      @Description("Id of a ready image of your own.") @TextLength(max = 40)
          @Nullable String photo) {}

  private final OrderTransitions transitions;
  private final ReadyMediaAssets media;

  public ConfirmDelivery() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()),
        MediaWiring.readyMediaAssets());
  }

  ConfirmDelivery(
      HttpDependencies dependencies, OrderTransitions transitions, ReadyMediaAssets media) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
    this.media = media;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    if (request.body().code() == null && request.body().photo() == null) {
      return HandlerResponse.invalid("/code", "either", "send code, photo, or both");
    }
    var orderTransitionRequest = transitions.ofCourier(request);
    return transitions.turn(
        request,
        orderTransitionRequest.answering((before, after) ->
            orderTransitionRequest.in(after).fulfilment() instanceof Fulfilment.OutForDelivery out
                ? wrong(out)
                : orderTransitionRequest.answer().apply(before, after)),
        order -> decided(request, order, orderTransitionRequest.in(order)));
  }

  private static HandlerResponse wrong(Fulfilment.OutForDelivery out) {
    var detail = "wrong code; %d attempts left".formatted(out.remainingAttempts());
    return new HandlerResponse.Failure(
        ProblemCode.INVALID_OR_EXPIRED_CODE,
        detail,
        List.of(new FieldError("/code", "wrong", detail)));
  }

  private OrderTransitionResult decided(
      BoundRequest<Body> request, PaidOrder order, SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.OutForDelivery out -> shown(request, order, part.id(), out);
      case Fulfilment.Delivered delivered ->
          delivered.proof() == null
              ? new OrderTransitionResult.InvalidState("the customer has confirmed receipt")
              : new OrderTransitionResult.Success(order);
      case Fulfilment.Pending _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
          new OrderTransitionResult.InvalidState("start the delivery first");
      case Fulfilment.Cancelled _ -> new OrderTransitionResult.InvalidState("it is cancelled");
    };
  }

  private OrderTransitionResult shown(
      BoundRequest<Body> request, PaidOrder order, String partId, Fulfilment.OutForDelivery out) {
    var code = request.body().code();
    var photo = photo(request);
    if (code != null && out.remainingAttempts() > 0) {
      return same(code, out.code())
          ? DeliveryTransitions.deliver(
              order, partId, new Fulfilment.Proof.ByCode(photo), request.now())
          : DeliveryTransitions.withFailedAttempt(order, partId, request.now());
    }
    return photo == null
        ? new OrderTransitionResult.InvalidState(
            "too many wrong codes; only a photo is accepted now")
        : DeliveryTransitions.deliver(
            order, partId, new Fulfilment.Proof.ByPhoto(photo), request.now());
  }

  /// Takes as long wherever they differ.
  private static boolean same(String told, String code) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable MediaRef photo(BoundRequest<Body> request) {
    var id = request.body().photo();
    if (id == null) {
      return null;
    }
    var found = media.of(request.caller().id(), List.of(id)).get(id);
    if (found == null || !found.image()) {
      throw new InvalidValueException(
          "/photo", InvalidValueException.UNKNOWN, "is not a ready image of yours");
    }
    return found;
  }
}
