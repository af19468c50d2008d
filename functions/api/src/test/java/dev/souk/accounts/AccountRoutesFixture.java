package dev.souk.accounts;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.GuestCartMerger;
import dev.souk.cart.InMemoryCarts;
import dev.souk.catalog.InMemoryOffers;
import dev.souk.email.InMemoryEmailSender;
import dev.souk.http.CloudFrontKey;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestLambdaContext;
import dev.souk.http.TestRequest;
import dev.souk.id.IdGenerator;
import dev.souk.json.Json;
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
final class AccountRoutesFixture {
  static final String PASSWORD = "a quiet green lamp";
  private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");
  private static final Pattern CODE = Pattern.compile("code for Souk is (\\d{6})");

  final TestHttpDependencies kernel = new TestHttpDependencies();
  final InMemoryAccounts store = new InMemoryAccounts();
  final InMemoryEmailSender mails = new InMemoryEmailSender();
  final PasswordHasher hasher = new PlainTextPasswordHasher();
  final IdGenerator ids = IdGenerator.random();
  final SecretGenerator secretGenerator = new SecretGenerator(kernel.hmacSigner);
  final AccountEmails accountEmails = new AccountEmails("https://souk.example");
  final EmailChallengeIssuer emailChallengeIssuer =
      new EmailChallengeIssuer(secretGenerator, accountEmails);
  final InMemoryCarts carts = new InMemoryCarts();
  final InMemoryOffers offers = new InMemoryOffers();
  GuestCartMerger guestCartMerger = new GuestCartMerger(store, carts, offers);
  final SigningKeys keys;
  final AccessTokens tokens;
  final TokenIssuer tokenIssuer;

  AccountRoutesFixture() {
    var set = SigningKeys.generated();
    keys = new SigningKeys(() -> set);
    tokens = new AccessTokens(keys, "https://souk.example");
    tokenIssuer = new TokenIssuer(store, tokens, secretGenerator, ids);
  }

  private static String json(Object... namesAndValues) {
    var body = new java.util.LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      body.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Json.text(body);
  }

  static TestRequest post(Object... namesAndValues) {
    return TestRequest.post("/api/v1/auth").json(json(namesAndValues));
  }

  private AccountRegistrar newcomers() {
    return newcomers(new MinimumResponseTime(Duration.ZERO));
  }

  AccountRegistrar newcomers(MinimumResponseTime minimumTime) {
    return new AccountRegistrar(store, hasher, emailChallengeIssuer, mails, ids, minimumTime);
  }

  TestRequest.Answer registerCustomer(String email) {
    return register(email, PASSWORD, "customer");
  }

  TestRequest.Answer registerSeller(String email) {
    return register(email, PASSWORD, "seller");
  }

  TestRequest.Answer register(String email, String password, String role) {
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

  TestRequest.Answer verify(Object... namesAndValues) {
    return post(namesAndValues).to(new VerifyEmail(kernel.kernel(), store, store, secretGenerator));
  }

  TestRequest.Answer logIn(String email, String password) {
    return post("email", email, "password", password)
        .to(new LogInCustomer(kernel.kernel(), store, hasher, tokenIssuer, guestCartMerger));
  }

  /// From an address, with cookies as `name=value`.
  TestRequest.Answer logInFrom(String address, String email, String password, String... cookies) {
    var body = json("email", email, "password", password);
    return TestRequest.postFrom(address, "/api/v1/auth")
        .json(body)
        .set("cookies", List.of(cookies))
        .to(new LogInCustomer(kernel.kernel(), store, hasher, tokenIssuer, guestCartMerger));
  }

  TestRequest.Answer logIn(String email, String password, String guestRefreshToken) {
    return post("email", email, "password", password, "guestRefreshToken", guestRefreshToken)
        .to(new LogInCustomer(kernel.kernel(), store, hasher, tokenIssuer, guestCartMerger));
  }

  TestRequest.Answer welcome() {
    return TestRequest.post("/api/v1/auth/guest")
        .to(new CreateGuestSession(kernel.kernel(), tokenIssuer));
  }

  TestRequest.Answer logInSeller(String email, String password) {
    return post("email", email, "password", password)
        .to(new LogInSeller(kernel.kernel(), store, hasher, tokenIssuer));
  }

  TestRequest.Answer refresh(TestRequest request) {
    return request.to(new RefreshSession(kernel.kernel(), tokenIssuer));
  }

  TestRequest.Answer logOut(TestRequest request) {
    return request.to(new LogOut(kernel.kernel(), store));
  }

  TestRequest.Answer forgot(String email) {
    return post("email", email)
        .to(
            new ForgotPassword(
                kernel.kernel(),
                store,
                store,
                emailChallengeIssuer,
                mails,
                new MinimumResponseTime(Duration.ZERO)));
  }

  TestRequest.Answer resend(String email) {
    return post("email", email)
        .to(
            new ResendVerification(
                kernel.kernel(),
                store,
                store,
                emailChallengeIssuer,
                mails,
                new MinimumResponseTime(Duration.ZERO)));
  }

  TestRequest.Answer reset(String token, String password) {
    return post("token", token, "password", password)
        .to(new ResetPassword(kernel.kernel(), store, store, hasher, accountEmails, mails));
  }

  /// What a session is used by.
  record Tokens(String access, String refresh) {
    static Tokens of(TestRequest.Answer answer) {
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
              new CloudFrontKey(() -> "the key", CloudFrontKey.Policy.ANY),
              kernel.clock,
              tokens,
              store)
          .handleRequest(new ByteArrayInputStream(event), out, new TestLambdaContext());
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
  TestRequest.Answer as(String accessToken, TestRequest request, RequestStreamHandler function) {
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
