package dev.souk.orders;

import dev.souk.json.Says;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import org.jspecify.annotations.Nullable;

/// How it is known that something was handed over; for couriers and admins.
@Says("How it is known that it was handed over.")
public record ProofView(
    @Says(value = "Whose word or what shows it.", example = "code") By by,
    @Says(
            "What the courier took a picture of; `null` without one. Its addresses work for five"
                + " minutes; read again, without `If-None-Match`, for others.")
        @Nullable MediaRefView photo) {

  /// What shows it.
  public enum By {
    /// The customer said so.
    CUSTOMER,
    /// The customer told the courier the code.
    CODE,
    PHOTO
  }

  /// Null while it was not handed over.
  static @Nullable ProofView of(SellerOrder part, MediaUrls urls) {
    return part.fulfilment() instanceof Fulfilment.Delivered delivered
        ? of(delivered.proof(), urls)
        : null;
  }

  private static ProofView of(Fulfilment.@Nullable Proof proof, MediaUrls urls) {
    return switch (proof) {
      case null -> new ProofView(By.CUSTOMER, null);
      case Fulfilment.Proof.ByCode(var photo) -> new ProofView(By.CODE, photo(photo, urls));
      case Fulfilment.Proof.ByPhoto(var photo) -> new ProofView(By.PHOTO, photo(photo, urls));
    };
  }

  private static @Nullable MediaRefView photo(@Nullable MediaRef photo, MediaUrls urls) {
    return photo == null ? null : MediaRefView.of(photo, urls);
  }
}
