package dev.souk.orders;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shipment that left its seller.
@Description("A parcel on its way.")
public record ShipmentView(
    @Description(value = "The shipment's id.", example = "shm_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "Carrier.", example = "DHL") String carrier,
    @Description(value = "Tracking number, `null` without one.", example = "JD014600003SE")
        @Nullable String trackingNumber,
    @Description("Variants and quantities.") List<VariantUnitsView> lines,
    @Description("When it was shipped.") Instant shippedAt) {
  static ShipmentView of(Shipment shipment) {
    return new ShipmentView(
        shipment.id(),
        shipment.carrier(),
        shipment.trackingNumber(),
        VariantUnitsView.of(shipment.units()),
        shipment.shippedAt());
  }
}
