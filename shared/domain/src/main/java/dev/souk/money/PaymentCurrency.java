package dev.souk.money;

import static dev.souk.money.ProviderMinorUnit.THREE_DECIMAL;
import static dev.souk.money.ProviderMinorUnit.TWO_DECIMAL;
import static dev.souk.money.ProviderMinorUnit.TWO_SENT_AS_ZERO;
import static dev.souk.money.ProviderMinorUnit.ZERO_DECIMAL;
import static dev.souk.money.ProviderMinorUnit.ZERO_SENT_AS_TWO;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The currencies a market may sell in: such as are in use (ISO 4217, list one) and Stripe takes
/// ("Supported currencies", presentment), with how they are sent there and what one charge comes to
/// at least and at most. Which of them a market does sell in is [MarketCurrencies].
///
/// A smallest charge is *stated* where Stripe's section "Minimum and maximum charge amounts" has
/// one for accounts that settle in the currency. For the rest Stripe asks for as much as the
/// currency it settles in does, converted; what stands here then is *ours*: some 0.60 EUR or more,
/// rounded up, at rates of 2026. A market whose account settles in another currency raises it.
///
/// The largest is that of eight digits in Stripe's unit; nine for INR, ten for COP and twelve for
/// IDR (same section, of methods that are no cards, which take less than cards do).
public enum PaymentCurrency {
  AED(TWO_DECIMAL, stated(200)),
  ARS(TWO_DECIMAL, stated(50)),
  AUD(TWO_DECIMAL, stated(50)),
  BAM(TWO_DECIMAL, ours(120)),
  BDT(TWO_DECIMAL, ours(8_000)),
  BHD(THREE_DECIMAL, ours(300)),
  BIF(ZERO_DECIMAL, ours(3_000)),
  BRL(TWO_DECIMAL, stated(50)),
  CAD(TWO_DECIMAL, stated(50)),
  CHF(TWO_DECIMAL, stated(50)),
  CLP(ZERO_DECIMAL, ours(700)),
  CNY(TWO_DECIMAL, ours(500)),
  COP(TWO_DECIMAL, stated(50), 10),
  CRC(TWO_DECIMAL, ours(40_000)),
  CZK(TWO_DECIMAL, stated(1_500)),
  DJF(ZERO_DECIMAL, ours(150)),
  DKK(TWO_DECIMAL, stated(250)),
  EGP(TWO_DECIMAL, ours(4_000)),
  EUR(TWO_DECIMAL, stated(50)),
  GBP(TWO_DECIMAL, stated(30)),
  GEL(TWO_DECIMAL, ours(200)),
  GNF(ZERO_DECIMAL, ours(7_000)),
  HKD(TWO_DECIMAL, stated(400)),
  HUF(TWO_DECIMAL, stated(17_500)),
  IDR(TWO_DECIMAL, stated(50), 12),
  ILS(TWO_DECIMAL, stated(50)),
  INR(TWO_DECIMAL, stated(50), 9),
  ISK(ZERO_SENT_AS_TWO, ours(100)),
  JOD(THREE_DECIMAL, ours(500)),
  JPY(ZERO_DECIMAL, stated(50)),
  KES(TWO_DECIMAL, ours(10_000)),
  KMF(ZERO_DECIMAL, ours(300)),
  KRW(ZERO_DECIMAL, stated(50)),
  KWD(THREE_DECIMAL, ours(250)),
  KZT(TWO_DECIMAL, ours(40_000)),
  MAD(TWO_DECIMAL, ours(700)),
  MGA(TWO_SENT_AS_ZERO, ours(400_000)),
  MKD(TWO_DECIMAL, ours(4_000)),
  MXN(TWO_DECIMAL, stated(1_000)),
  MYR(TWO_DECIMAL, stated(200)),
  NGN(TWO_DECIMAL, ours(120_000)),
  NOK(TWO_DECIMAL, stated(300)),
  NZD(TWO_DECIMAL, stated(50)),
  OMR(THREE_DECIMAL, ours(300)),
  PEN(TWO_DECIMAL, ours(300)),
  PHP(TWO_DECIMAL, stated(50)),
  PLN(TWO_DECIMAL, stated(200)),
  PYG(ZERO_DECIMAL, ours(6_000)),
  QAR(TWO_DECIMAL, ours(300)),
  RON(TWO_DECIMAL, stated(200)),
  RSD(TWO_DECIMAL, ours(8_000)),
  RWF(ZERO_DECIMAL, ours(1_000)),
  SAR(TWO_DECIMAL, ours(300)),
  SEK(TWO_DECIMAL, stated(300)),
  SGD(TWO_DECIMAL, stated(50)),
  THB(TWO_DECIMAL, stated(1_000)),
  TND(THREE_DECIMAL, ours(2_200)),
  TRY(TWO_DECIMAL, ours(4_000)),
  TWD(TWO_DECIMAL, ours(2_500)),
  UAH(TWO_DECIMAL, ours(3_500)),
  UGX(ZERO_SENT_AS_TWO, ours(3_000)),
  USD(TWO_DECIMAL, stated(50)),
  UYU(TWO_DECIMAL, ours(3_000)),
  VND(ZERO_DECIMAL, ours(20_000)),
  VUV(ZERO_DECIMAL, ours(100)),
  XAF(ZERO_DECIMAL, ours(400)),
  XOF(ZERO_DECIMAL, ours(400)),
  XPF(ZERO_DECIMAL, ours(80)),
  ZAR(TWO_DECIMAL, stated(50));

  private static final Map<String, PaymentCurrency> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private final ProviderMinorUnit unit;
  private final MinimumCharge minimumCharge;
  private final int digits;

  /// @param amount in the minor unit of ISO 4217
  private record MinimumCharge(long amount, Source source) {}

  /// Where a smallest charge is from.
  enum Source {
    PUBLISHED,
    OWN_POLICY
  }

  PaymentCurrency(ProviderMinorUnit unit, MinimumCharge minimumCharge) {
    this(unit, minimumCharge, 8);
  }

  /// @param digits of the largest charge, in the provider's unit
  PaymentCurrency(ProviderMinorUnit unit, MinimumCharge minimumCharge, int digits) {
    this.unit = unit;
    this.minimumCharge = minimumCharge;
    this.digits = digits;
  }

  private static MinimumCharge stated(long amount) {
    return new MinimumCharge(amount, Source.PUBLISHED);
  }

  private static MinimumCharge ours(long amount) {
    return new MinimumCharge(amount, Source.OWN_POLICY);
  }

  /// Empty for what is no currency, or none that can be paid in.
  public static Optional<PaymentCurrency> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /// What every price, discount, payment and refund in a currency is a multiple of, in its minor
  /// unit; 1 for a currency there is none of.
  public static long step(String code) {
    return find(code).map(PaymentCurrency::step).orElse(1L);
  }

  public long step() {
    return unit.step();
  }

  /// Digits behind the point in ISO 4217.
  public int fractionDigits() {
    return unit.digits();
  }

  /// The smallest charge, in the minor unit.
  public long smallest() {
    return minimumCharge.amount();
  }

  Source source() {
    return minimumCharge.source();
  }

  /// The largest charge, in the minor unit.
  public long largest() {
    var most = Math.powExact(10L, digits) - 1;
    var multiple = unit == ZERO_SENT_AS_TWO ? most - most % 100 : most;
    return unit.fromProvider(multiple) / step() * step();
  }

  /// An amount as the provider is told it.
  ///
  /// @throws IllegalArgumentException when it is no multiple of [#step()]
  public long toProvider(long minor) {
    return unit.toProvider(minor);
  }

  /// An amount as the provider tells it, in the minor unit.
  ///
  /// @throws IllegalArgumentException when it is a fraction of that
  public long fromProvider(long amount) {
    return unit.fromProvider(amount);
  }
}
