package dev.souk.local.cost;

import dev.souk.accounts.Authorize;
import dev.souk.accounts.ChangeMe;
import dev.souk.accounts.ChangePassword;
import dev.souk.accounts.ForgotPassword;
import dev.souk.accounts.InviteStaff;
import dev.souk.accounts.LogInCustomer;
import dev.souk.accounts.LogInSeller;
import dev.souk.accounts.LogInStaff;
import dev.souk.accounts.LogOut;
import dev.souk.accounts.LogOutEverywhere;
import dev.souk.accounts.ReadMe;
import dev.souk.accounts.ReadSigningKeys;
import dev.souk.accounts.RefreshSession;
import dev.souk.accounts.RegisterCustomer;
import dev.souk.accounts.RegisterSeller;
import dev.souk.accounts.ResendVerification;
import dev.souk.accounts.ResetPassword;
import dev.souk.accounts.VerifyEmail;
import dev.souk.accounts.WelcomeGuest;
import dev.souk.addresses.AddAddress;
import dev.souk.addresses.ChangeAddress;
import dev.souk.addresses.ListAddresses;
import dev.souk.addresses.ReadAddress;
import dev.souk.addresses.RemoveAddress;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Town;
import dev.souk.problems.ReadProblem;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The life of an account, from registration to the last log-out.
record Accounting(Ledger ledger) {
  private static final String NEXT = "another long walk to town";
  private static final Pattern LINK = Pattern.compile("token=([\\w.-]+)");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  void enter() {
    var visitor = Town.visitor();
    registering(visitor);
    ledger.enter(
        WelcomeGuest.class,
        "a guest",
        () -> visitor.post("/api/v1/auth/guest", null).expectSuccess());
    keeping(Town.customer());
    passwords(Town.visitor(), Town.customer());
    ledger.enter(
        ReadSigningKeys.class, "the keys", () -> visitor.get("/.well-known/jwks.json").expect(200));
    ledger.enter(
        ReadProblem.class, "a code", () -> visitor.get("/api/v1/problems/not-found").expect(200));
    var staff = Map.of("email", address(), "name", "Noor", "role", "courier");
    var admin = Town.admin();
    ledger.enter(
        InviteStaff.class, "a courier", () -> admin.post("/api/v1/admin/staff", staff).expect(202));
  }

  private static String address() {
    return UUID.randomUUID() + "@town.example";
  }

  private void registering(Actor visitor) {
    var email = address();
    var body = Map.of("email", email, "name", "Actor", "password", Town.PASSWORD);
    ledger.enter(
        RegisterCustomer.class,
        "a new address",
        () -> visitor.post("/api/v1/auth/customers/register", body).expect(202));
    ledger.enter(
        ResendVerification.class,
        "a second code",
        () -> visitor.post("/api/v1/auth/verify-email/resend", Map.of("email", email)).expect(202));
    var proof = Map.of("email", email, "code", mailed(visitor, email, CODE));
    ledger.enter(
        VerifyEmail.class,
        "the code",
        () -> visitor.post("/api/v1/auth/verify-email", proof).expectSuccess());
    var known = Map.of("email", email, "password", Town.PASSWORD);
    ledger.enter(
        LogInCustomer.class,
        "a right password",
        () -> visitor.post("/api/v1/auth/customers/login", known).expect(200));
    var shop =
        Map.of(
            "email", address(), "name", "Actor", "password", Town.PASSWORD, "shopName", "Pottery");
    ledger.enter(
        RegisterSeller.class,
        "a new address",
        () -> visitor.post("/api/v1/auth/sellers/register", shop).expect(202));
    var seller = Town.seller("Pottery");
    var sellers = Map.of("email", seller.email(), "password", Town.PASSWORD);
    ledger.enter(
        LogInSeller.class,
        "a right password",
        () -> visitor.post("/api/v1/auth/sellers/login", sellers).expect(200));
    var staff = Map.of("email", Town.admin().email(), "password", Town.PASSWORD);
    ledger.enter(
        LogInStaff.class,
        "a right password",
        () -> visitor.post("/api/v1/auth/staff/login", staff).expect(200));
  }

  private static String mailed(Actor visitor, String email, Pattern what) {
    var mails = visitor.get("/dev/mail?to=" + email).body();
    var found = what.matcher(mails).results().toList().getLast();
    return found.groupCount() == 0 ? found.group() : found.group(1);
  }

  private void keeping(Actor customer) {
    ledger.enter(
        Authorize.class, "a token it has not seen", () -> customer.get("/api/v1/me").expect(200));
    ledger.enter(ReadMe.class, "one's own", () -> customer.get("/api/v1/me").expect(200));
    var version = customer.get("/api/v1/me").number("version");
    ledger.enter(
        ChangeMe.class,
        "a name",
        () -> customer.patch("/api/v1/me", version, Map.of("name", "Amina")).expect(200));
    var place = Map.of("name", "Amina", "line1", "Long Walk 1", "city", "Town", "country", "DE");
    var made =
        ledger.enter(
            AddAddress.class,
            "the first",
            () -> customer.post("/api/v1/me/addresses", place).expect(201));
    var path = "/api/v1/me/addresses/" + made.text("id");
    ledger.enter(
        ListAddresses.class, "of one", () -> customer.get("/api/v1/me/addresses").expect(200));
    ledger.enter(ReadAddress.class, "one", () -> customer.get(path).expect(200));
    ledger.enter(
        ChangeAddress.class,
        "its city",
        () -> customer.patch(path, made.number("version"), Map.of("city", "Village")).expect(200));
    ledger.enter(RemoveAddress.class, "the only one", () -> customer.delete(path).expect(204));
  }

  private void passwords(Actor visitor, Actor customer) {
    var change = Map.of("currentPassword", Town.PASSWORD, "newPassword", NEXT);
    ledger.enter(
        ChangePassword.class,
        "a right one",
        () -> customer.post("/api/v1/auth/password/change", change).expectSuccess());
    var email = customer.email();
    ledger.enter(
        ForgotPassword.class,
        "of an account",
        () -> visitor.post("/api/v1/auth/password/forgot", Map.of("email", email)).expect(202));
    var reset = Map.of("token", mailed(visitor, email, LINK), "password", Town.PASSWORD);
    ledger.enter(
        ResetPassword.class,
        "by the link",
        () -> visitor.post("/api/v1/auth/password/reset", reset).expectSuccess());
    var known = Map.of("email", email, "password", Town.PASSWORD);
    var tokens = visitor.post("/api/v1/auth/customers/login", known).expect(200);
    var next =
        ledger.enter(
            RefreshSession.class,
            "a good token",
            () ->
                visitor
                    .post(
                        "/api/v1/auth/refresh", Map.of("refreshToken", tokens.text("refreshToken")))
                    .expect(200));
    ledger.enter(
        LogOutEverywhere.class,
        "a session",
        () ->
            visitor
                .bearing(next.text("accessToken"))
                .post("/api/v1/auth/logout-all", null)
                .expectSuccess());
    var again = visitor.post("/api/v1/auth/customers/login", known).expect(200);
    ledger.enter(
        LogOut.class,
        "a session",
        () ->
            visitor
                .post("/api/v1/auth/logout", Map.of("refreshToken", again.text("refreshToken")))
                .expectSuccess());
  }
}
