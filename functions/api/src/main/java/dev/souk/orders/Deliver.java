package dev.souk.orders;

import dev.souk.fault.Invalid;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.AtLeastOne;
import dev.souk.json.Fault;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.media.MediaRef;
import dev.souk.media.ReadyMedia;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A courier hands something over, and shows that they did: by the code the customer told, or by a
/// photo.
public final class Deliver extends HttpFunction<Deliver.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/deliveries/{id}/deliver", Access.COURIER, Deliver.class)
          .says("Hands it over, with the customer's code or a photo")
          .explains(
              "Send the code, a photo, or both. A code that is sent has to be right; after five wrong"
                  + " ones none is looked at any more, and only a photo proves the delivery. The photo"
                  + " is a picture you uploaded yourself and that is ready; from then on it is kept."
                  + " A repeat changes nothing.")
          .takes(Body.class)
          .returns(DeliveryView.class)
          .limit(RateLimit.perPrincipal("deliver", 60, Duration.ofMinutes(10)))
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.CODE_NOT_RIGHT)
          .reads(Family.ORDER, Family.DELIVERIES, Family.DELIVERED, Family.MEDIA)
          .writes(Family.ORDER, Family.EARNINGS, Family.DELIVERIES, Family.DELIVERED, Family.MEDIA)
          .needs(Need.MEDIA_READ_PRIVATE);

  @Says("What shows that it was handed over.")
  @AtLeastOne({"code", "photo"})
  public record Body(
      @Says(value = "What the customer told.", example = "\"204816\"")
          @Text(min = 6, max = 6, pattern = "[0-9]{6}")
          @Nullable String code,
      @Says("The id of a ready picture of your own.") @Text(max = 40) @Nullable String photo) {}

  private final Turning turning;
  private final ReadyMedia media;

  public Deliver() {
    this(
        Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()), Live.readyMedia());
  }

  Deliver(Kernel kernel, Turning turning, ReadyMedia media) {
    super(ROUTE, kernel);
    this.turning = turning;
    this.media = media;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    if (call.body().code() == null && call.body().photo() == null) {
      return Reply.invalid("/code", "either", "send code, photo, or both");
    }
    var asked = turning.ofCourier(call);
    return turning.turn(
        call,
        asked.answering((before, after) ->
            asked.in(after).fulfilment() instanceof Fulfilment.OutForDelivery out
                ? wrong(out)
                : asked.answer().apply(before, after)),
        order -> decided(call, order, asked.in(order)));
  }

  private static Reply wrong(Fulfilment.OutForDelivery out) {
    var detail = "%d tries left".formatted(out.triesLeft());
    return new Reply.Refused(
        Code.CODE_NOT_RIGHT, detail, List.of(new Fault("/code", "wrong", detail)));
  }

  private Turned decided(Call<Body> call, PaidOrder order, SellerOrder part) {
    return switch (part.fulfilment()) {
      case Fulfilment.OutForDelivery out -> shown(call, order, part.id(), out);
      case Fulfilment.Delivered delivered ->
          delivered.proof() == null
              ? new Turned.NotNow("the customer said that it is there")
              : new Turned.To(order);
      case Fulfilment.Waiting _, Fulfilment.Accepted _, Fulfilment.Shipped _ ->
          new Turned.NotNow("set out with it first");
      case Fulfilment.Cancelled _ -> new Turned.NotNow("it is cancelled");
    };
  }

  private Turned shown(
      Call<Body> call, PaidOrder order, String partId, Fulfilment.OutForDelivery out) {
    var code = call.body().code();
    var photo = photo(call);
    if (code != null && out.triesLeft() > 0) {
      return same(code, out.code())
          ? Delivering.deliver(order, partId, new Fulfilment.Proof.ByCode(photo), call.now())
          : Delivering.missed(order, partId, call.now());
    }
    return photo == null
        ? new Turned.NotNow("too many codes were wrong; only a photo proves it now")
        : Delivering.deliver(order, partId, new Fulfilment.Proof.ByPhoto(photo), call.now());
  }

  /// Takes as long wherever they differ.
  private static boolean same(String told, String code) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable MediaRef photo(Call<Body> call) {
    var id = call.body().photo();
    if (id == null) {
      return null;
    }
    var found = media.of(call.caller().id(), List.of(id)).get(id);
    if (found == null || !found.image()) {
      throw new Invalid("/photo", Invalid.UNKNOWN, "is not a ready picture of yours");
    }
    return found;
  }
}
