package dev.souk.local.story;

import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.live.Live;
import dev.souk.local.Cloud;
import dev.souk.local.Options;
import java.util.Optional;

/// The one local cloud all stories of a JVM share, empty but for its admin. It ends with the JVM.
public final class Town {
  public static final String PASSWORD = "a long walk to town";
  private static final String ADMIN = "mayor@town.example";

  private Town() {}

  private static final class Shared {
    static final Cloud CLOUD = founded();

    private static Cloud founded() {
      var cloud = Cloud.start(new Options(0, Optional.empty(), false));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
      Live.bootstrap()
          .firstAdmin(new Email(ADMIN), "Mayor", new Password(PASSWORD), Live.clock().instant());
      return cloud;
    }
  }

  public static Cloud cloud() {
    return Shared.CLOUD;
  }

  /// An actor without an account, at an address of their own.
  public static Actor visitor() {
    return Actor.at(cloud().url());
  }

  public static Actor guest() {
    var visitor = visitor();
    return visitor.holding(visitor.post("/api/v1/auth/guest", null).expectSuccess());
  }

  public static Actor customer() {
    return visitor().registered("customers", "");
  }

  /// @param shopName as the public sees it
  public static Actor seller(String shopName) {
    return visitor().registered("sellers", shopName);
  }

  public static Actor admin() {
    return visitor().loggedIn("staff", ADMIN);
  }
}
