package dev.souk.local.stripe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What Stripe's page "Supported currencies" says of currencies, in Stripe's own units: written
/// down here a second time, so that a shop that counts otherwise is refused as it would be there.
final class PresentmentCurrency {
  private PresentmentCurrency() {}

  private static final Set<String> SUPPORTED =
      words(
          "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bhd bif bmd bnd bob brl bsd bwp",
          "byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel",
          "gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd",
          "kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn",
          "nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd",
          "shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf",
          "xcd xof xpf yer zar zmw");

  /// Ugandan shillings stand there too, and among the special cases, which say how they are sent.
  private static final Set<String> ZERO_DECIMAL =
      words("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf");

  private static final Set<String> THREE_DECIMAL = words("bhd jod kwd omr tnd");

  /// Sent with two decimals that are always `00`.
  private static final Set<String> WHOLE_ONLY = words("isk ugx");

  /// The smallest charge of an account that settles in the same currency.
  private static final Map<String, Long> SMALLEST =
      Map.ofEntries(
          least(50, "usd ars aud brl cad chf cop eur idr ils inr jpy krw nzd php rub sgd zar"),
          least(200, "aed myr pln ron"),
          least(300, "nok sek"),
          least(1_000, "mxn thb"),
          least(1_500, "czk"),
          least(250, "dkk"),
          least(30, "gbp"),
          least(400, "hkd"),
          least(17_500, "huf"));

  private static Map.Entry<String, Long> least(long amount, String codes) {
    return Map.entry(codes, amount);
  }

  private static Set<String> words(String... lines) {
    return Arrays.stream(lines)
        .flatMap(each -> Arrays.stream(each.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The code as Stripe writes it.
  ///
  /// @throws StripeApiError when Stripe does not take the currency
  static String currency(String text, String param) {
    var code = text.toLowerCase(Locale.ROOT);
    if (!SUPPORTED.contains(code)) {
      throw StripeApiError.param(
          "invalid_currency",
          param,
          "Invalid currency: %s. Stripe supports many, and this is none of them.".formatted(code));
    }
    return code;
  }

  /// Decimals its amounts are written with.
  static int decimals(String code) {
    if (ZERO_DECIMAL.contains(code)) {
      return 0;
    }
    return THREE_DECIMAL.contains(code) ? 3 : 2;
  }

  /// What every amount of a currency is a multiple of.
  static long multiple(String code) {
    if (WHOLE_ONLY.contains(code)) {
      return 100;
    }
    return THREE_DECIMAL.contains(code) ? 10 : 1;
  }

  /// @throws StripeApiError when the amount is not one of the currency
  static long amount(long amount, String code, String param) {
    if (amount % multiple(code) != 0) {
      throw StripeApiError.param(
          "parameter_invalid_integer",
          param,
          "Invalid amount: in %s it must be divisible by %d.".formatted(code, multiple(code)));
    }
    return amount;
  }

  /// The smallest charge. Of a currency that none is stated for it is one unit: what the same comes
  /// to in the account's own currency is not looked at here.
  static long smallest(String code) {
    return SMALLEST.entrySet().stream()
        .filter(each -> words(each.getKey()).contains(code))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(multiple(code));
  }

  /// The largest charge: eight digits, but for three currencies.
  static long largest(String code) {
    return switch (code) {
      case "idr" -> 999_999_999_999L;
      case "cop" -> 9_999_999_999L;
      case "inr" -> 999_999_999L;
      default -> 99_999_999L;
    };
  }
}
