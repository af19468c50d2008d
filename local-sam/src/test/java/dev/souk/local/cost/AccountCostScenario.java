package dev.souk.local.cost;

import dev.souk.accounts.Authorize;
import dev.souk.accounts.ChangePassword;
import dev.souk.accounts.CreateGuestSession;
import dev.souk.accounts.ForgotPassword;
import dev.souk.accounts.GetAccount;
import dev.souk.accounts.GetSigningKeys;
import dev.souk.accounts.InviteStaff;
import dev.souk.accounts.LogInCustomer;
import dev.souk.accounts.LogInSeller;
import dev.souk.accounts.LogInStaff;
import dev.souk.accounts.LogOut;
import dev.souk.accounts.LogOutEverywhere;
import dev.souk.accounts.RefreshSession;
import dev.souk.accounts.RegisterCustomer;
import dev.souk.accounts.RegisterSeller;
import dev.souk.accounts.ResendVerification;
import dev.souk.accounts.ResetPassword;
import dev.souk.accounts.UpdateAccount;
import dev.souk.accounts.VerifyEmail;
import dev.souk.addresses.CreateAddress;
import dev.souk.addresses.DeleteAddress;
import dev.souk.addresses.GetAddress;
import dev.souk.addresses.ListAddresses;
import dev.souk.addresses.UpdateAddress;
import dev.souk.local.story.Actor;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.problems.GetProblem;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The life of an account, from registration to the last log-out.
record AccountCostScenario(CostRecorder recorder) {
  private static final String NEXT = "another long walk to town";
  private static final Pattern LINK = Pattern.compile("token=([\\w.-]+)");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  void measure() {
    var visitor = SharedLocalCloud.visitor();
    registering(visitor);
    recorder.measure(
        CreateGuestSession.class,
        "a guest",
        () -> visitor.post("/api/v1/auth/guest", null).expectSuccess());
    keeping(SharedLocalCloud.customer());
    passwords(SharedLocalCloud.visitor(), SharedLocalCloud.customer());
    recorder.measure(
        GetSigningKeys.class, "the keys", () -> visitor.get("/.well-known/jwks.json").expect(200));
    recorder.measure(
        GetProblem.class, "a code", () -> visitor.get("/api/v1/problems/not-found").expect(200));
    var staff = Map.of("email", address(), "name", "Noor", "role", "courier");
    var admin = SharedLocalCloud.admin();
    recorder.measure(
        InviteStaff.class, "a courier", () -> admin.post("/api/v1/admin/staff", staff).expect(202));
  }

  private static String address() {
    return UUID.randomUUID() + "@town.example";
  }

  private void registering(Actor visitor) {
    var email = address();
    var body = Map.of("email", email, "name", "Actor", "password", SharedLocalCloud.PASSWORD);
    recorder.measure(
        RegisterCustomer.class,
        "a new address",
        () -> visitor.post("/api/v1/auth/customers/register", body).expect(202));
    recorder.measure(
        ResendVerification.class,
        "a second code",
        () -> visitor.post("/api/v1/auth/verify-email/resend", Map.of("email", email)).expect(202));
    var proof = Map.of("email", email, "code", mailed(visitor, email, CODE));
    recorder.measure(
        VerifyEmail.class,
        "the code",
        () -> visitor.post("/api/v1/auth/verify-email", proof).expectSuccess());
    var known = Map.of("email", email, "password", SharedLocalCloud.PASSWORD);
    recorder.measure(
        LogInCustomer.class,
        "a right password",
        () -> visitor.post("/api/v1/auth/customers/login", known).expect(200));
    var shop =
        Map.of(
            "email",
            address(),
            "name",
            "Actor",
            "password",
            SharedLocalCloud.PASSWORD,
            "shopName",
            "Pottery");
    recorder.measure(
        RegisterSeller.class,
        "a new address",
        () -> visitor.post("/api/v1/auth/sellers/register", shop).expect(202));
    var seller = SharedLocalCloud.seller("Pottery");
    var sellers = Map.of("email", seller.email(), "password", SharedLocalCloud.PASSWORD);
    recorder.measure(
        LogInSeller.class,
        "a right password",
        () -> visitor.post("/api/v1/auth/sellers/login", sellers).expect(200));
    var staff =
        Map.of("email", SharedLocalCloud.admin().email(), "password", SharedLocalCloud.PASSWORD);
    recorder.measure(
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
    recorder.measure(
        Authorize.class, "a token it has not seen", () -> customer.get("/api/v1/me").expect(200));
    recorder.measure(GetAccount.class, "one's own", () -> customer.get("/api/v1/me").expect(200));
    var version = customer.get("/api/v1/me").number("version");
    recorder.measure(
        UpdateAccount.class,
        "a name",
        () -> customer.patch("/api/v1/me", version, Map.of("name", "Amina")).expect(200));
    var place = Map.of("name", "Amina", "line1", "Long Walk 1", "city", "Town", "country", "DE");
    var made =
        recorder.measure(
            CreateAddress.class,
            "the first",
            () -> customer.post("/api/v1/me/addresses", place).expect(201));
    var path = "/api/v1/me/addresses/" + made.text("id");
    recorder.measure(
        ListAddresses.class, "of one", () -> customer.get("/api/v1/me/addresses").expect(200));
    recorder.measure(GetAddress.class, "one", () -> customer.get(path).expect(200));
    recorder.measure(
        UpdateAddress.class,
        "its city",
        () -> customer.patch(path, made.number("version"), Map.of("city", "Village")).expect(200));
    recorder.measure(DeleteAddress.class, "the only one", () -> customer.delete(path).expect(204));
  }

  private void passwords(Actor visitor, Actor customer) {
    var change = Map.of("currentPassword", SharedLocalCloud.PASSWORD, "newPassword", NEXT);
    recorder.measure(
        ChangePassword.class,
        "a right one",
        () -> customer.post("/api/v1/auth/password/change", change).expectSuccess());
    var email = customer.email();
    recorder.measure(
        ForgotPassword.class,
        "of an account",
        () -> visitor.post("/api/v1/auth/password/forgot", Map.of("email", email)).expect(202));
    var reset =
        Map.of("token", mailed(visitor, email, LINK), "password", SharedLocalCloud.PASSWORD);
    recorder.measure(
        ResetPassword.class,
        "by the link",
        () -> visitor.post("/api/v1/auth/password/reset", reset).expectSuccess());
    var known = Map.of("email", email, "password", SharedLocalCloud.PASSWORD);
    var tokens = visitor.post("/api/v1/auth/customers/login", known).expect(200);
    var next =
        recorder.measure(
            RefreshSession.class,
            "a good token",
            () ->
                visitor
                    .post(
                        "/api/v1/auth/refresh", Map.of("refreshToken", tokens.text("refreshToken")))
                    .expect(200));
    recorder.measure(
        LogOutEverywhere.class,
        "a session",
        () ->
            visitor
                .withAccessToken(next.text("accessToken"))
                .post("/api/v1/auth/logout-all", null)
                .expectSuccess());
    var again = visitor.post("/api/v1/auth/customers/login", known).expect(200);
    recorder.measure(
        LogOut.class,
        "a session",
        () ->
            visitor
                .post("/api/v1/auth/logout", Map.of("refreshToken", again.text("refreshToken")))
                .expectSuccess());
  }
}
