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
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;

/// Makes a customer's account, to be opened when its address is verified.
public final class RegisterCustomer extends HttpFunction<RegisterCustomer.Customer> {

  static final RateLimit LIMIT =
      RateLimit.perAddress("registration", 10, Duration.ofHours(1)).orProofOfWork(20);

  public static final Route ROUTE =
      Route.of(
              Method.POST, "/api/v1/auth/customers/register", Access.PUBLIC, RegisterCustomer.class)
          .says("Registers a customer")
          .explains(
              "Answers the same whether or not the address has an account: the letter tells."
                  + " While nobody has verified the address, registering again replaces password,"
                  + " name and role, and the codes and links sent before are void; unverified, an"
                  + " account ends after 48 hours. Once verified, a repeat changes nothing. Letters"
                  + " to one address: five more an hour at most.")
          .takes(Customer.class)
          .accepts(Accepted.class)
          .limit(LIMIT)
          .reads(Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ACCOUNT, Family.EMAIL)
          .needs(Need.SEALING_KEY, Need.MAIL);

  @Says("Who registers.")
  public record Customer(
      @Says(value = "Where letters go.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @Text(min = Password.MIN, max = Password.MAX, secret = true)
          String password,
      @Says(value = "How to address you.", example = "Amina") @Text(max = 100) String name) {}

  private final Newcomers newcomers;
  private final Limits limits;

  public RegisterCustomer() {
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

  RegisterCustomer(Kernel kernel, Newcomers newcomers) {
    super(ROUTE, kernel);
    this.newcomers = newcomers;
    this.limits = kernel.limits();
  }

  @Override
  protected Reply handle(Call<Customer> call) {
    var body = call.body();
    return newcomers.register(
        new Newcomers.Newcomer(
            AccountRole.CUSTOMER,
            new Email(body.email()),
            body.name(),
            new Password(body.password()),
            null),
        limits,
        call.now());
  }
}
