package dev.souk.manifest;

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
import dev.souk.accounts.ReinstateSeller;
import dev.souk.accounts.ResendVerification;
import dev.souk.accounts.ResetPassword;
import dev.souk.accounts.SuspendSeller;
import dev.souk.accounts.VerifyEmail;
import dev.souk.accounts.WelcomeGuest;
import dev.souk.addresses.AddAddress;
import dev.souk.addresses.ChangeAddress;
import dev.souk.addresses.ListAddresses;
import dev.souk.addresses.ReadAddress;
import dev.souk.addresses.RemoveAddress;
import dev.souk.problems.ReadProblem;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.stream.Stream;

/// Every function Souk consists of. A test compares the list with the classes that exist.
public final class Manifest {
  private Manifest() {}

  /// In the order of the reference: a feature at a time.
  public static List<Trigger> all() {
    return Stream.of(problems(), accounts(), addresses(), staff()).flatMap(List::stream).toList();
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
        ResendVerification.ROUTE,
        LogInCustomer.ROUTE,
        LogInSeller.ROUTE,
        LogInStaff.ROUTE,
        WelcomeGuest.ROUTE,
        RefreshSession.ROUTE,
        LogOut.ROUTE,
        LogOutEverywhere.ROUTE,
        ForgotPassword.ROUTE,
        ResetPassword.ROUTE,
        ChangePassword.ROUTE,
        ReadSigningKeys.ROUTE,
        ReadMe.ROUTE,
        ChangeMe.ROUTE);
  }

  private static List<Trigger> addresses() {
    return List.of(
        ListAddresses.ROUTE,
        AddAddress.ROUTE,
        ReadAddress.ROUTE,
        ChangeAddress.ROUTE,
        RemoveAddress.ROUTE);
  }

  private static List<Trigger> staff() {
    return List.of(InviteStaff.ROUTE, SuspendSeller.ROUTE, ReinstateSeller.ROUTE);
  }
}
