package dev.souk.orders;

import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parcel that left its seller.
@Says("A parcel on its way.")
public record ParcelView(
    @Says(value = "The parcel's id.", example = "pcl_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Who carries it.", example = "DHL") String carrier,
    @Says(value = "The carrier's number, `null` without one.", example = "JD014600003SE")
        @Nullable String tracking,
    @Says("What is in it.") List<UnitsView> lines,
    @Says("When it left its seller.") Instant shippedAt) {
  static ParcelView of(Parcel parcel) {
    return new ParcelView(
        parcel.id(),
        parcel.carrier(),
        parcel.tracking(),
        UnitsView.of(parcel.units()),
        parcel.shippedAt());
  }
}
