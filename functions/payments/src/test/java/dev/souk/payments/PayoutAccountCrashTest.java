package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.InMemoryConnectedAccounts;
import dev.souk.payouts.InMemoryPayoutAccounts;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutStatus;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A payout account whose way is cut off anywhere")
class PayoutAccountCrashTest {
  private enum Way {
    IS_CREATED(PayoutStatus.INFORMATION_REQUIRED) {
      @Override
      void begin(Scene scene) {}

      @Override
      void go(Scene scene, Ports ports) {
        scene.create(ports);
      }
    },
    IS_CREATED_AND_SWEPT(PayoutStatus.INFORMATION_REQUIRED) {
      @Override
      void begin(Scene scene) {
        scene.ports().accounts().save(scene.requested());
        scene.kernel.clock.move(Duration.ofMinutes(11));
      }

      @Override
      void go(Scene scene, Ports ports) {
        scene.sweep(ports);
      }
    },
    IS_REFUSED(PayoutStatus.REFUSED) {
      @Override
      void begin(Scene scene) {
        scene.country = "KP";
      }

      @Override
      void go(Scene scene, Ports ports) {
        scene.create(ports);
      }
    },
    IS_COMPLETED_AND_TOLD_OF(PayoutStatus.ACTIVE) {
      @Override
      void begin(Scene scene) {
        scene.create(scene.ports());
        scene.provider.completes(scene.accountId());
      }

      @Override
      void go(Scene scene, Ports ports) {
        scene.tell(ports);
      }
    },
    IS_COMPLETED_AND_SWEPT(PayoutStatus.ACTIVE) {
      @Override
      void begin(Scene scene) {
        scene.create(scene.ports());
        scene.provider.completes(scene.accountId());
        scene.kernel.clock.move(Duration.ofHours(2));
      }

      @Override
      void go(Scene scene, Ports ports) {
        scene.sweep(ports);
      }
    };

    private final PayoutStatus end;

    Way(PayoutStatus end) {
      this.end = end;
    }

    abstract void begin(Scene scene);

    abstract void go(Scene scene, Ports ports);
  }

  private record Ports(PayoutAccounts accounts, ConnectedAccounts provider) {}

  private static final class Scene {
    private final TestHttpDependencies kernel = new TestHttpDependencies();
    private final InMemoryPayoutAccounts accounts = new InMemoryPayoutAccounts();
    private final InMemoryConnectedAccounts provider = new InMemoryConnectedAccounts(kernel.clock);
    private final String seller = AccountFixtures.id(IdType.SEL);
    private String country = "DE";

    Ports ports() {
      return new Ports(accounts, provider);
    }

    Ports through(CrashPoint crashPoint) {
      return new Ports(
          crashPoint.through(PayoutAccounts.class, accounts),
          crashPoint.through(ConnectedAccounts.class, provider));
    }

    String accountId() {
      return "acct_" + seller;
    }

    PayoutAccount.Requested requested() {
      return PayoutAccount.requested(seller, country, kernel.clock.instant());
    }

    void create(Ports ports) {
      TestRequest.post("/api/v1/sellers/me/payout-account")
          .as(seller, PrincipalRole.SELLER)
          .json("{\"country\":\"" + country + "\"}")
          .to(new CreatePayoutAccount(kernel.kernel(), ports.accounts(), ports.provider()));
    }

    void tell(Ports ports) {
      var _ =
          new PayoutAccountUpdates(ports.accounts(), ports.provider())
              .told(accountId(), kernel.clock.instant());
    }

    void sweep(Ports ports) {
      var _ =
          new PayoutAccountUpdates(ports.accounts(), ports.provider())
              .check(seller, kernel.clock.instant());
    }
  }

  /// Cut off before each call to the store or the provider, and after each whose reply is lost;
  /// then the request, the event or the sweep comes again.
  @ParameterizedTest(name = "{0}")
  @EnumSource(Way.class)
  void comes_to_its_end_with_one_account_at_the_provider(Way way) {
    var calls = cut(way, Integer.MAX_VALUE, CrashPoint.Moment.AFTER);
    assertThat(calls).isGreaterThan(1);
    for (var call = 1; call <= calls; call++) {
      cut(way, call, CrashPoint.Moment.BEFORE);
      cut(way, call, CrashPoint.Moment.AFTER);
    }
  }

  /// How many calls there were.
  private static int cut(Way way, int call, CrashPoint.Moment moment) {
    var scene = new Scene();
    way.begin(scene);
    var crashPoint = new CrashPoint(call, moment);
    try {
      way.go(scene, scene.through(crashPoint));
      assertThat(call).isEqualTo(Integer.MAX_VALUE);
    } catch (CrashPoint.Off e) {
      assertThat(crashPoint.calls()).isEqualTo(call);
    }
    way.go(scene, scene.ports());
    way.go(scene, scene.ports());

    var told = "%s, cut off %s call %d".formatted(way, moment, call);
    assertThat(scene.accounts.find(scene.seller).orElseThrow().status())
        .as(told)
        .isEqualTo(way.end);
    assertThat(scene.provider.of(scene.seller))
        .as(told)
        .isEqualTo(way.end == PayoutStatus.REFUSED ? 0 : 1);
    return crashPoint.calls();
  }
}
