package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.email.EmailSender;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Makes an account for a courier or another admin.
public final class InviteStaff extends HttpFunction<InviteStaff.Invitation> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/admin/staff", RouteAccess.ADMIN, InviteStaff.class)
          .summary("Invite a courier or an admin")
          .description(
              "Sends an e-mail with a link to set the password, valid for three days; after that,"
                  + " request another with `password/forgot`.")
          .requestBody(Invitation.class)
          .accepted(InvitationView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.IDEMPOTENCY, ItemType.ACCOUNT, ItemType.EMAIL, ItemType.AUDIT)
          .permissions(FunctionPermission.SEND_EMAIL);

  /// The roles that are given, not chosen.
  public enum StaffRole {
    COURIER(AccountRole.COURIER),
    ADMIN(AccountRole.ADMIN);

    private final AccountRole role;

    StaffRole(AccountRole role) {
      this.role = role;
    }
  }

  @Description("The invitation.")
  public record Invitation(
      @Description(value = "Where the invitation goes.", example = "noor@example.com")
          @TextLength(max = 254, format = "email")
          String email,
      @Description(value = "Their name.", example = "Noor") @TextLength(max = 100) String name,
      @Description(value = "The role.", example = "courier") StaffRole role) {}

  @Description("A sent invitation.")
  public record InvitationView(
      @Description(value = "The account's id.", example = "usr_01jd3v8k2mf9s8t7r6q5p4n3m2")
          String id,
      @Description(value = "The role.", example = "courier") StaffRole role) {}

  private final Accounts accounts;
  private final EmailChallengeIssuer emailChallengeIssuer;
  private final EmailSender mails;
  private final IdGenerator ids;

  public InviteStaff() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.emailChallengeIssuer(),
        CloudWiring.emailSender(),
        CloudWiring.ids());
  }

  InviteStaff(
      HttpDependencies dependencies,
      Accounts accounts,
      EmailChallengeIssuer emailChallengeIssuer,
      EmailSender mails,
      IdGenerator ids) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.emailChallengeIssuer = emailChallengeIssuer;
    this.mails = mails;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Invitation> boundRequest) {
    var body = boundRequest.body();
    var now = boundRequest.now();
    var id = ids.next(IdType.USR, now);
    var reply = HandlerResponse.accepted(new InvitationView(id, body.role()));
    var account =
        Account.made(
            id,
            body.role().role,
            new EmailAddress(body.email()),
            new AccountProfile(body.name().strip(), null),
            AccountCredentials.unverified(""),
            now);
    var issuedChallenge = emailChallengeIssuer.invitation(id, now);
    var audit =
        new AuditEntry(
            ids.next(IdType.AUD, now), boundRequest.caller().id(), "STAFF_INVITED", id, now);
    return switch (accounts.register(
        new Registration(
            account, issuedChallenge.challenge(), null, audit, boundRequest.idempotency(reply)))) {
      case Accounts.Registered.Created(), Accounts.Registered.Replaced() -> {
        mails.send(issuedChallenge.email().to(account.email().address()));
        yield reply;
      }
      case Accounts.Registered.Taken() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "that address has an account already");
    };
  }
}
