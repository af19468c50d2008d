package dev.souk.commission;

import dev.souk.commission.CommissionVat.Treatment;
import dev.souk.json.Description;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's tax profile, and what follows from it for the VAT on commission.
@Description("A seller's tax profile.")
public record TaxProfileView(
    @Description(
            value = "Where you are established, ISO 3166-1 alpha-2; `null` while not stated.",
            example = "FR")
        @Nullable String country,
    @Description(value = "Your VAT id; `null` for none.", example = "FR12345678901")
        @Nullable String vatId,
    @Description("The VAT that is added to commission in orders placed from now on.")
        VatView commissionVat,
    @Description(value = "Rises with every change; 0 before the first.", example = "1")
        long version,
    @Description("When it last changed; `null` before the first change.")
        @Nullable Instant updatedAt) {

  /// The VAT on commission.
  @Description("The VAT on commission.")
  public record VatView(
      @Description(value = "Why it is as much as it is.", example = "reverseCharge")
          Treatment treatment,
      @Description(value = "Whose rate it is; `null` for none.", example = "FR")
          @Nullable String country,
      @Description(value = "Of the commission, in basis points.", example = "0") int basisPoints,
      @Description("What an invoice has to say of it; `null` for nothing.")
          @Nullable String invoiceNote) {
    public static VatView of(CommissionVat vat) {
      return new VatView(vat.treatment(), vat.country(), vat.basisPoints(), vat.invoiceNote());
    }
  }

  static TaxProfileView of(TaxProfile profile, CommissionVat vat) {
    return new TaxProfileView(
        profile.country(),
        profile.vatId(),
        VatView.of(vat),
        profile.version(),
        profile.updatedAt());
  }
}
