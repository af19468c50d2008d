package dev.souk.accounts;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.TakeOver;
import dev.souk.catalog.InMemoryOffers;
import dev.souk.http.FrontKey;
import dev.souk.http.Request;
import dev.souk.http.TestContext;
import dev.souk.http.TestKernel;
import dev.souk.id.Ids;
import dev.souk.json.Json;
import dev.souk.mail.InMemoryMails;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All functions about accounts over stores in memory, and the authorizer between them as the
/// gateway puts it.
final class Shop {
  static final String PASSWORD = "a quiet green lamp";
  private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");
  private static final Pattern CODE = Pattern.compile("code for Souk is (\\d{6})");

  final TestKernel kernel = new TestKernel();
  final InMemoryAccounts store = new InMemoryAccounts();
  final InMemoryMails mails = new InMemoryMails();
  final Passwords passwords = new PlainPasswords();
  final Ids ids = Ids.random();
  final Mint mint = new Mint(kernel.seal);
  final Letters letters = new Letters("https://souk.example");
  final Proofs proofs = new Proofs(mint, letters);
  final InMemoryCarts carts = new InMemoryCarts();
  final InMemoryOffers offers = new InMemoryOffers();
  TakeOver takeOver = new TakeOver(store, carts, offers);
  final SigningKeys keys;
  final AccessTokens tokens;
  final Grants grants;

  Shop() {
    var set = SigningKeys.generated();
    keys = new SigningKeys(() -> set);
    tokens = new AccessTokens(keys, "https://souk.example");
    grants = new Grants(store, tokens, mint, ids);
  }

  private static String json(Object... namesAndValues) {
    var body = new java.util.LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      body.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Json.text(body);
  }

  static Request post(Object... namesAndValues) {
    return Request.post("/api/v1/auth").json(json(namesAndValues));
  }

  private Newcomers newcomers() {
    return newcomers(new Pace(Duration.ZERO));
  }

  Newcomers newcomers(Pace pace) {
    return new Newcomers(store, passwords, proofs, mails, ids, pace);
  }

  Request.Answer registerCustomer(String email) {
    return register(email, PASSWORD, "customer");
  }

  Request.Answer registerSeller(String email) {
    return register(email, PASSWORD, "seller");
  }

  Request.Answer register(String email, String password, String role) {
    return switch (role) {
      case "customer" ->
          post("email", email, "password", password, "name", "Amina")
              .to(new RegisterCustomer(kernel.kernel(), newcomers()));
      case "seller" ->
          post("email", email, "password", password, "name", "Tariq", "shopName", "Lamps & Co")
              .to(new RegisterSeller(kernel.kernel(), newcomers()));
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  Request.Answer verify(Object... namesAndValues) {
    return post(namesAndValues).to(new VerifyEmail(kernel.kernel(), store, store, mint));
  }

  Request.Answer logIn(String email, String password) {
    return post("email", email, "password", password)
        .to(new LogInCustomer(kernel.kernel(), store, passwords, grants, takeOver));
  }

  /// From an address, with cookies as `name=value`.
  Request.Answer logInFrom(String address, String email, String password, String... cookies) {
    var body = json("email", email, "password", password);
    return Request.postFrom(address, "/api/v1/auth")
        .json(body)
        .set("cookies", List.of(cookies))
        .to(new LogInCustomer(kernel.kernel(), store, passwords, grants, takeOver));
  }

  Request.Answer logIn(String email, String password, String guestRefreshToken) {
    return post("email", email, "password", password, "guestRefreshToken", guestRefreshToken)
        .to(new LogInCustomer(kernel.kernel(), store, passwords, grants, takeOver));
  }

  Request.Answer welcome() {
    return Request.post("/api/v1/auth/guest").to(new WelcomeGuest(kernel.kernel(), grants));
  }

  Request.Answer logInSeller(String email, String password) {
    return post("email", email, "password", password)
        .to(new LogInSeller(kernel.kernel(), store, passwords, grants));
  }

  Request.Answer refresh(Request request) {
    return request.to(new RefreshSession(kernel.kernel(), grants));
  }

  Request.Answer logOut(Request request) {
    return request.to(new LogOut(kernel.kernel(), store));
  }

  Request.Answer forgot(String email) {
    return post("email", email)
        .to(
            new ForgotPassword(
                kernel.kernel(), store, store, proofs, mails, new Pace(Duration.ZERO)));
  }

  Request.Answer resend(String email) {
    return post("email", email)
        .to(
            new ResendVerification(
                kernel.kernel(), store, store, proofs, mails, new Pace(Duration.ZERO)));
  }

  Request.Answer reset(String token, String password) {
    return post("token", token, "password", password)
        .to(new ResetPassword(kernel.kernel(), store, store, passwords, letters, mails));
  }

  /// What a session is used by.
  record Tokens(String access, String refresh) {
    static Tokens of(Request.Answer answer) {
      return new Tokens(
          String.valueOf(answer.json().get("accessToken")),
          String.valueOf(answer.json().get("refreshToken")));
    }
  }

  /// A verified customer's tokens.
  Tokens customer(String email) {
    registerCustomer(email);
    verify("email", email, "code", code(email));
    return Tokens.of(logIn(email, PASSWORD));
  }

  String code(String email) {
    return found(CODE, email);
  }

  String token(String email) {
    return found(TOKEN, email);
  }

  private String found(Pattern pattern, String email) {
    var matcher = pattern.matcher(mails.lastTo(email).text());
    if (!matcher.find()) {
      throw new AssertionError("the last letter has none");
    }
    return matcher.group(1);
  }

  /// What the authorizer says of an access token.
  Map<String, @Nullable Object> told(String header) {
    return told(Json.bytes(Map.of("version", "2.0", "identitySource", List.of(header))));
  }

  Map<String, @Nullable Object> told(byte[] event) {
    var out = new ByteArrayOutputStream();
    try {
      new Authorize(
              new FrontKey(() -> "the key", FrontKey.Entrance.ANY), kernel.clock, tokens, store)
          .handleRequest(new ByteArrayInputStream(event), out, new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var answer = Json.readOwn(out.toString(StandardCharsets.UTF_8));
    if (!Boolean.TRUE.equals(answer.get("isAuthorized"))) {
      throw new AssertionError("the authorizer refuses nobody");
    }
    return Json.object(answer.get("context"));
  }

  /// Sends a request as the gateway would with this access token.
  Request.Answer as(String accessToken, Request request, RequestStreamHandler function) {
    var told = told("Bearer " + accessToken);
    if (!told.isEmpty()) {
      request.authorized(
          String.valueOf(told.get("principal")),
          String.valueOf(told.get("role")),
          String.valueOf(told.get("suspended")));
    }
    return request.to(function);
  }
}
