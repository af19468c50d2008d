package dev.souk.local.story;

import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.live.Live;
import dev.souk.local.Cloud;
import dev.souk.local.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /// What was said beside the answers since the town was founded.
  private static final class Ears {
    static final Overheard OVERHEARD = Overheard.in(cloud());
  }

  /// Who is in office until when, so that the admin logs in rarely: log-ins are limited.
  private record Office(Actor admin, Instant until) {
    private static final Duration TERM = Duration.ofMinutes(10);
    private static @Nullable Office present;

    static synchronized Actor admin(Instant now) {
      var office = present;
      if (office == null || !now.isBefore(office.until())) {
        office = new Office(visitor().loggedIn("staff", ADMIN), now.plus(TERM));
        present = office;
      }
      return office.admin();
    }
  }

  public static Cloud cloud() {
    return Shared.CLOUD;
  }

  static Overheard overheard() {
    return Ears.OVERHEARD;
  }

  /// Lets time pass for everyone. Access tokens end after 15 minutes of it, so move little.
  static void later(Duration time) {
    cloud().clock().forward(time);
  }

  /// An actor without an account, at an address of their own.
  public static Actor visitor() {
    return Actor.at(cloud().url());
  }

  public static Actor guest() {
    var visitor = visitor();
    return visitor.holding(visitor.post("/api/v1/auth/guest", null).expect(200));
  }

  public static Actor customer() {
    return visitor().registered("customers", "");
  }

  /// @param shopName as the public sees it
  public static Actor seller(String shopName) {
    return visitor().registered("sellers", shopName);
  }

  /// The one admin, with a token that is good for five minutes more at least.
  public static Actor admin() {
    return Office.admin(cloud().clock().instant());
  }
}
