package dev.souk.manifest;

import dev.souk.accounts.Authorize;
import dev.souk.accounts.LogInCustomer;
import dev.souk.accounts.LogInSeller;
import dev.souk.accounts.LogInStaff;
import dev.souk.accounts.ReadMe;
import dev.souk.accounts.RegisterCustomer;
import dev.souk.accounts.RegisterSeller;
import dev.souk.accounts.VerifyEmail;
import dev.souk.accounts.WelcomeGuest;
import dev.souk.problems.ReadProblem;
import dev.souk.realtime.CloseSocket;
import dev.souk.realtime.Hello;
import dev.souk.realtime.IssueTicket;
import dev.souk.realtime.OpenSocket;
import dev.souk.realtime.Ping;
import dev.souk.realtime.RefuseMessage;
import dev.souk.realtime.Subscribe;
import dev.souk.realtime.SweepSockets;
import dev.souk.realtime.TellBrowsers;
import dev.souk.realtime.Unsubscribe;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.stream.Stream;

/// Every function Souk consists of. A test compares the list with the classes that exist.
public final class Manifest {
  private Manifest() {}

  /// In the order of the reference: a feature at a time.
  public static List<Trigger> all() {
    return Stream.of(problems(), accounts(), realtime()).flatMap(List::stream).toList();
  }

  public static List<Route> routes() {
    return all().stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
  }

  private static List<Trigger> problems() {
    return List.of(ReadProblem.ROUTE);
  }

  private static List<Trigger> accounts() {
    return List.of(
        Authorize.AUTHORIZER,
        RegisterCustomer.ROUTE,
        RegisterSeller.ROUTE,
        VerifyEmail.ROUTE,
        LogInCustomer.ROUTE,
        LogInSeller.ROUTE,
        LogInStaff.ROUTE,
        WelcomeGuest.ROUTE,
        ReadMe.ROUTE);
  }

  private static List<Trigger> realtime() {
    return List.of(
        IssueTicket.ROUTE,
        OpenSocket.SOCKET,
        Hello.SOCKET,
        Subscribe.SOCKET,
        Unsubscribe.SOCKET,
        Ping.SOCKET,
        RefuseMessage.SOCKET,
        CloseSocket.SOCKET,
        TellBrowsers.STREAM,
        SweepSockets.SCHEDULE);
  }
}
