package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.mail.Mails;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Makes an account for a courier or another admin.
public final class InviteStaff extends HttpFunction<InviteStaff.Invitation> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/admin/staff", Access.ADMIN, InviteStaff.class)
          .says("Invites a courier or an admin")
          .explains(
              "The letter's link sets the password, within three days; after that"
                  + " `password/forgot` sends another.")
          .takes(Invitation.class)
          .accepts(Invited.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.CONFLICT)
          .reads(Family.ONCE, Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ONCE, Family.ACCOUNT, Family.EMAIL, Family.AUDIT)
          .needs(Need.MAIL);

  /// The roles that are given, not chosen.
  public enum Post {
    COURIER(AccountRole.COURIER),
    ADMIN(AccountRole.ADMIN);

    private final AccountRole role;

    Post(AccountRole role) {
      this.role = role;
    }
  }

  @Says("Whom to invite.")
  public record Invitation(
      @Says(value = "Where the invitation goes.", example = "noor@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says(value = "How to address them.", example = "Noor") @Text(max = 100) String name,
      @Says(value = "What they will be.", example = "courier") Post role) {}

  @Says("An invitation on its way.")
  public record Invited(
      @Says(value = "The account's id.", example = "usr_01jd3v8k2mf9s8t7r6q5p4n3m2") String id,
      @Says(value = "What they will be.", example = "courier") Post role) {}

  private final Accounts accounts;
  private final Proofs proofs;
  private final Mails mails;
  private final Ids ids;

  public InviteStaff() {
    this(Live.kernel(), Live.accounts(), Live.proofs(), Live.mails(), Live.ids());
  }

  InviteStaff(Kernel kernel, Accounts accounts, Proofs proofs, Mails mails, Ids ids) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.proofs = proofs;
    this.mails = mails;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Invitation> call) {
    var body = call.body();
    var now = call.now();
    var id = ids.next(Kind.USR, now);
    var reply = Reply.accepted(new Invited(id, body.role()));
    var account =
        Account.made(
            id,
            body.role().role,
            new Email(body.email()),
            new Profile(body.name().strip(), null),
            Lock.closedBy(""),
            now);
    var posed = proofs.invitation(id, now);
    var audit =
        new AuditEntry(ids.next(Kind.AUD, now), call.caller().id(), "STAFF_INVITED", id, now);
    return switch (accounts.register(
        new Registration(account, posed.challenge(), null, audit, call.once(reply)))) {
      case Accounts.Registered.Kept(), Accounts.Registered.Replaced() -> {
        mails.send(posed.letter().to(account.email().address()));
        yield reply;
      }
      case Accounts.Registered.Taken() ->
          Reply.refused(Code.CONFLICT, "that address has an account already");
    };
  }
}
