package dev.souk.commission;

import dev.souk.money.BasisPoints;
import dev.souk.money.Money;
import dev.souk.tax.TaxRates;
import org.jspecify.annotations.Nullable;

/// The VAT that a market adds to its commission of one seller. The commission is an electronically
/// supplied service (Implementing Regulation (EU) No 282/2011, Article 7(2)(d)).
///
/// @param country whose rate it is, ISO 3166-1 alpha-2; null where none is added
/// @param vatId by which the seller accounts for it instead; null but for a reverse charge
/// @param basisPoints hundredths of a percent of the commission
public record CommissionVat(
    Treatment treatment, @Nullable String country, @Nullable String vatId, int basisPoints) {
  public static final CommissionVat NOT_CHARGED =
      new CommissionVat(Treatment.NOT_CHARGED, null, null, 0);
  private static final CommissionVat OUTSIDE =
      new CommissionVat(Treatment.OUT_OF_SCOPE, null, null, 0);

  /// What an invoice says of a reverse charge (Directive 2006/112/EC, Article 226(11a)).
  private static final String REVERSE_CHARGE =
      "Reverse charge: VAT is to be accounted for by the recipient"
          + " (Articles 44 and 196 of Council Directive 2006/112/EC).";

  /// Why it is as much as it is.
  public enum Treatment {
    /// The market is not registered for VAT.
    NOT_CHARGED,
    /// The seller is in the market's own country, or has not stated another.
    DOMESTIC,
    /// The seller is in another country of the European Union and registered for VAT there, where
    /// the seller accounts for it (Directive 2006/112/EC, Articles 44 and 196).
    REVERSE_CHARGE,
    /// The seller is in another country of the European Union without a VAT id: that country's
    /// rate, as for any consumer (Article 58).
    CONSUMER,
    /// One of the two is outside the European Union (Articles 44 and 59).
    OUT_OF_SCOPE
  }

  public CommissionVat {
    var _ = new BasisPoints(basisPoints);
    if ((treatment == Treatment.REVERSE_CHARGE) != (vatId != null)) {
      throw new IllegalArgumentException("a reverse charge has a VAT id, and nothing else has");
    }
  }

  /// @param market where the market is registered, ISO 3166-1 alpha-2; empty when it is not
  public static CommissionVat of(String market, TaxProfile seller, TaxRates rates) {
    if (market.isEmpty()) {
      return NOT_CHARGED;
    }
    var stated = seller.country();
    var country = stated == null ? market : stated;
    if (country.equals(market)) {
      return taxed(Treatment.DOMESTIC, country, rates);
    }
    var union = VatId.countries();
    if (!union.contains(market) || !union.contains(country)) {
      return OUTSIDE;
    }
    var vatId = seller.vatId();
    return vatId == null
        ? taxed(Treatment.CONSUMER, country, rates)
        : new CommissionVat(Treatment.REVERSE_CHARGE, country, vatId, 0);
  }

  private static CommissionVat taxed(Treatment treatment, String country, TaxRates rates) {
    return new CommissionVat(treatment, country, null, rates.of(country).rate().points());
  }

  public BasisPoints rate() {
    return new BasisPoints(basisPoints);
  }

  /// The VAT on a commission, rounded half up to the minor unit.
  public Money on(Money commission) {
    return rate().of(commission);
  }

  /// What an invoice has to say of it; null for nothing.
  public @Nullable String invoiceNote() {
    return switch (treatment) {
      case REVERSE_CHARGE -> REVERSE_CHARGE;
      case NOT_CHARGED, DOMESTIC, CONSUMER, OUT_OF_SCOPE -> null;
    };
  }
}
