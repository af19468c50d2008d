package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Limits;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Makes a seller's account; the shop follows when the address is verified.
public final class RegisterSeller extends HttpFunction<RegisterSeller.Seller> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/sellers/register", Access.PUBLIC, RegisterSeller.class)
          .says("Registers a seller")
          .explains("All that `POST /api/v1/auth/customers/register` says holds here too.")
          .takes(Seller.class)
          .accepts(Accepted.class)
          .limit(RegisterCustomer.LIMIT)
          .reads(Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ACCOUNT, Family.EMAIL)
          .needs(Need.SEALING_KEY, Need.MAIL);

  @Says("Who registers, and their shop.")
  public record Seller(
      @Says(value = "Where letters go.", example = "tariq@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says(
              value = "10 to 128 characters, not a common one, neither your address nor your shop.",
              example = "a long walk to town")
          @Text(min = Password.MIN, max = Password.MAX, secret = true)
          String password,
      @Says(value = "How to address you.", example = "Tariq") @Text(max = 100) String name,
      @Says(value = "The shop's name, for all to see.", example = "Tariq's Lamps") @Text(max = 60)
          String shopName) {}

  private final Newcomers newcomers;
  private final Limits limits;

  public RegisterSeller() {
    this(
        Live.kernel(),
        new Newcomers(
            Live.accounts(),
            Live.passwords(),
            Live.proofs(),
            Live.mails(),
            Live.ids(),
            Pace.ofLetters()));
  }

  RegisterSeller(Kernel kernel, Newcomers newcomers) {
    super(ROUTE, kernel);
    this.newcomers = newcomers;
    this.limits = kernel.limits();
  }

  @Override
  protected Reply handle(Call<Seller> call) {
    var body = call.body();
    return newcomers.register(
        new Newcomers.Newcomer(
            AccountRole.SELLER,
            new Email(body.email()),
            body.name(),
            new Password(body.password()),
            body.shopName().strip()),
        limits,
        call.now());
  }
}
