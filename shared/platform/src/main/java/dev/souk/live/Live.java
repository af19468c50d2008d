package dev.souk.live;

import dev.souk.accounts.AccessTokens;
import dev.souk.accounts.Accounts;
import dev.souk.accounts.Argon2Passwords;
import dev.souk.accounts.Bootstrap;
import dev.souk.accounts.Challenges;
import dev.souk.accounts.DynamoAccounts;
import dev.souk.accounts.DynamoChallenges;
import dev.souk.accounts.DynamoSessions;
import dev.souk.accounts.DynamoStandings;
import dev.souk.accounts.Grants;
import dev.souk.accounts.Letters;
import dev.souk.accounts.Mint;
import dev.souk.accounts.Passwords;
import dev.souk.accounts.Proofs;
import dev.souk.accounts.Sessions;
import dev.souk.accounts.SigningKeys;
import dev.souk.accounts.Standings;
import dev.souk.addresses.AddressBooks;
import dev.souk.addresses.DynamoAddressBooks;
import dev.souk.cart.Carts;
import dev.souk.cart.DynamoCarts;
import dev.souk.catalog.Cards;
import dev.souk.catalog.Categories;
import dev.souk.catalog.DynamoCards;
import dev.souk.catalog.DynamoCategories;
import dev.souk.catalog.DynamoOffers;
import dev.souk.catalog.DynamoPrices;
import dev.souk.catalog.DynamoProducts;
import dev.souk.catalog.DynamoUnsettled;
import dev.souk.catalog.Offers;
import dev.souk.catalog.Prices;
import dev.souk.catalog.Products;
import dev.souk.catalog.Shelves;
import dev.souk.checkout.MarketTerms;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRules;
import dev.souk.commission.DynamoCommissionRules;
import dev.souk.commission.DynamoTaxProfiles;
import dev.souk.commission.TaxProfiles;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.http.DynamoLimits;
import dev.souk.http.FrontKey;
import dev.souk.http.Kernel;
import dev.souk.http.Seal;
import dev.souk.http.Visitors;
import dev.souk.id.Ids;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.MovementItems;
import dev.souk.inventory.Stocks;
import dev.souk.ledger.DynamoLedger;
import dev.souk.ledger.Ledger;
import dev.souk.mail.DynamoSentLetters;
import dev.souk.mail.Mails;
import dev.souk.mail.SentLetters;
import dev.souk.mail.SesMails;
import dev.souk.media.ClaimedMedia;
import dev.souk.media.DynamoMedia;
import dev.souk.media.DynamoReadyMedia;
import dev.souk.media.Media;
import dev.souk.media.MediaObjects;
import dev.souk.media.MediaUrls;
import dev.souk.media.ReadyMedia;
import dev.souk.media.S3MediaObjects;
import dev.souk.media.S3SignedReads;
import dev.souk.media.S3Uploads;
import dev.souk.media.Uploads;
import dev.souk.money.MarketCurrencies;
import dev.souk.once.Onces;
import dev.souk.orders.DynamoOrders;
import dev.souk.orders.OrderLetters;
import dev.souk.orders.Orders;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.payouts.DynamoPayoutAccounts;
import dev.souk.payouts.Earnings;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.realtime.Displays;
import dev.souk.realtime.DynamoDisplays;
import dev.souk.realtime.DynamoSockets;
import dev.souk.realtime.DynamoTickets;
import dev.souk.realtime.GatewaySocketPosts;
import dev.souk.realtime.HeldSessions;
import dev.souk.realtime.Journey;
import dev.souk.realtime.Journeys;
import dev.souk.realtime.LiveSessions;
import dev.souk.realtime.SocketPosts;
import dev.souk.realtime.Sockets;
import dev.souk.realtime.Tickets;
import dev.souk.relay.Bus;
import dev.souk.relay.EventBridgeBus;
import dev.souk.sellers.DynamoSellers;
import dev.souk.sellers.Sellers;
import dev.souk.shipping.DynamoShippingBooks;
import dev.souk.shipping.ShippingBooks;
import dev.souk.store.Keys;
import dev.souk.store.OnceItems;
import dev.souk.store.Table;
import dev.souk.tax.TabulatedTaxRates;
import dev.souk.tax.TaxRates;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What functions stand on in the cloud. Asked only by their no-argument constructors; each part is
/// made when it is first asked for, so that a function loads what it needs and no more.
public final class Live {
  private static volatile InstantSource clock = InstantSource.system();

  private Live() {}

  /// The time, asked for at each call.
  public static InstantSource clock() {
    return () -> clock.instant();
  }

  /// Lets every function of this process go by another clock: that of the local cloud, which can be
  /// moved.
  public static void runOn(InstantSource other) {
    clock = other;
  }

  /// Tells the local cloud which secret a function asks for, each time: what is kept from the last
  /// time is asked of no service. What `hearer` throws, the function gets.
  public static void hearSecrets(Consumer<String> hearer) {
    Secrets.hear(hearer);
  }

  public static Ids ids() {
    return Ids.random();
  }

  public static Table table() {
    return new Table(Clients.dynamo(), Setting.SOUK_TABLE.value());
  }

  /// The table of open sockets.
  public static Table sockets() {
    return new Table(Clients.dynamo(), Setting.SOUK_SOCKETS.value());
  }

  public static Sockets openSockets() {
    return new DynamoSockets(sockets());
  }

  public static Tickets tickets() {
    return new DynamoTickets(sockets());
  }

  public static Displays displays() {
    return new DynamoDisplays(products(), table());
  }

  public static Journeys journeys() {
    var orders = orders();
    return orderId -> orders.find(orderId).map(Journey::of);
  }

  public static LiveSessions liveSessions() {
    return new HeldSessions(sessions());
  }

  public static SocketPosts socketPosts() {
    return new GatewaySocketPosts(Clients.posts());
  }

  /// The present value of a secret of this name, asked for at each call; an [IllegalStateException]
  /// when it is empty.
  public static Supplier<String> secret(Setting name) {
    return () -> Secrets.named(name.value());
  }

  public static Seal seal() {
    return new Seal(
        () -> Base64.getDecoder().decode(Secrets.named(Setting.SOUK_SEALING_SECRET.value())));
  }

  public static FrontKey frontKey() {
    var only = Boolean.parseBoolean(Setting.SOUK_FRONT_ONLY.value());
    return new FrontKey(
        secret(Setting.SOUK_FRONT_SECRET),
        only ? FrontKey.Entrance.FRONT_ONLY : FrontKey.Entrance.ANY);
  }

  public static Kernel kernel() {
    return new Kernel(
        clock(),
        new DynamoLimits(table()),
        new Visitors(frontKey()),
        new OnceItems(table()),
        seal(),
        Live::rehearse);
  }

  /// Asks for no secret: a snapshot holds none.
  private static void rehearse() {
    Secrets.prepare(Setting.SOUK_FRONT_SECRET.value());
    var _ = table().get(Keys.REHEARSAL);
  }

  public static Accounts accounts() {
    return new DynamoAccounts(table());
  }

  public static Challenges challenges() {
    return new DynamoChallenges(table());
  }

  public static Sessions sessions() {
    return new DynamoSessions(table());
  }

  public static Standings standings() {
    return new DynamoStandings(table());
  }

  public static Passwords passwords() {
    return new Argon2Passwords();
  }

  public static SigningKeys signingKeys() {
    return new SigningKeys(() -> Secrets.named(Setting.SOUK_SIGNING_SECRET.value()));
  }

  public static AccessTokens accessTokens() {
    return new AccessTokens(signingKeys(), Setting.SOUK_SITE.value());
  }

  public static Mint mint() {
    return new Mint(seal());
  }

  public static Grants grants() {
    return new Grants(sessions(), accessTokens(), mint(), ids());
  }

  public static Proofs proofs() {
    return new Proofs(mint(), letters());
  }

  public static Letters letters() {
    return new Letters(Setting.SOUK_SITE.value());
  }

  public static OrderLetters orderLetters() {
    return new OrderLetters(Setting.SOUK_SITE.value());
  }

  public static SentLetters sentLetters() {
    return new DynamoSentLetters(table());
  }

  public static Bus bus() {
    return new EventBridgeBus(Clients.events(), Setting.SOUK_BUS.value());
  }

  public static Mails mails() {
    return new SesMails(Clients.ses(), Setting.SOUK_MAIL_FROM.value());
  }

  /// For an operator and the local cloud; no function asks for it.
  public static Bootstrap bootstrap() {
    return new Bootstrap(accounts(), passwords(), ids());
  }

  public static Sellers sellers() {
    return new DynamoSellers(table());
  }

  public static Categories categories() {
    return new DynamoCategories(table());
  }

  public static Products products() {
    return new DynamoProducts(table());
  }

  public static Cards cards() {
    return new DynamoCards(table());
  }

  public static Offers offers() {
    return new DynamoOffers(products(), table());
  }

  public static Carts carts() {
    return new DynamoCarts(table());
  }

  public static Coupons coupons() {
    return new DynamoCoupons(table());
  }

  public static Orders orders() {
    return new DynamoOrders(table());
  }

  public static Earnings earnings() {
    return new DynamoEarnings(table());
  }

  public static Ledger ledger() {
    return new DynamoLedger(table());
  }

  public static PayoutAccounts payoutAccounts() {
    return new DynamoPayoutAccounts(table());
  }

  public static Prices prices() {
    return new DynamoPrices(table());
  }

  public static Shelves shelves() {
    return new Shelves(products(), sellers(), categories(), new DynamoUnsettled(table()));
  }

  public static Stocks stocks() {
    return new DynamoStocks(table());
  }

  /// The marks of stock movements, which are the movements themselves.
  public static Onces movementMarks() {
    return new MovementItems(table());
  }

  public static ReadyMedia readyMedia() {
    return new ClaimedMedia(new DynamoReadyMedia(table()), media(), clock());
  }

  public static Media media() {
    return new DynamoMedia(table());
  }

  public static MediaObjects mediaObjects() {
    return new S3MediaObjects(Clients.s3(), Setting.SOUK_MEDIA.value());
  }

  public static Uploads uploads() {
    return new S3Uploads(Clients.s3Presigner(), Setting.SOUK_MEDIA.value());
  }

  public static MediaUrls mediaUrls() {
    // The presigner is made when the first private file is shown; most functions never show one.
    return new MediaUrls(
        Setting.SOUK_MEDIA_URL.value(),
        key -> new S3SignedReads(Clients.s3Presigner(), Setting.SOUK_MEDIA.value()).of(key));
  }

  public static AddressBooks addressBooks() {
    return new DynamoAddressBooks(table());
  }

  public static ShippingBooks shippingBooks() {
    return new DynamoShippingBooks(table());
  }

  public static CommissionRules commissionRules() {
    return new DynamoCommissionRules(table());
  }

  public static TaxProfiles taxProfiles() {
    return new DynamoTaxProfiles(table());
  }

  public static TaxRates taxRates() {
    return new TabulatedTaxRates();
  }

  /// @throws IllegalArgumentException when the commission is no number of basis points, or the
  ///   currencies are none
  public static MarketTerms marketTerms() {
    var usual = Integer.parseInt(Setting.SOUK_COMMISSION.value());
    return new MarketTerms(
        CommissionFormula.percentage(usual), Setting.SOUK_VAT_COUNTRY.value(), currencies());
  }

  /// For how many days after the delivery customers may ask for a return.
  ///
  /// @throws IllegalArgumentException when the setting is no number
  public static int returnDays() {
    return Integer.parseInt(Setting.SOUK_RETURN_DAYS.value());
  }

  /// @throws IllegalArgumentException when the setting is no list of currencies
  public static MarketCurrencies currencies() {
    return MarketCurrencies.of(Setting.SOUK_CURRENCIES.value());
  }
}
