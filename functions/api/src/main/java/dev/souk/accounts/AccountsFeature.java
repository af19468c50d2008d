package dev.souk.accounts;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class AccountsFeature {
  public static final Feature FEATURE =
      Feature.of(
          "accounts",
          "Registration, log-in, sessions, passwords, profile and staff.",
          Authorize.AUTHORIZER,
          RegisterCustomer.ROUTE,
          RegisterSeller.ROUTE,
          VerifyEmail.ROUTE,
          ResendVerification.ROUTE,
          LogInCustomer.ROUTE,
          LogInSeller.ROUTE,
          LogInStaff.ROUTE,
          CreateGuestSession.ROUTE,
          RefreshSession.ROUTE,
          LogOut.ROUTE,
          LogOutEverywhere.ROUTE,
          ForgotPassword.ROUTE,
          ResetPassword.ROUTE,
          ChangePassword.ROUTE,
          GetSigningKeys.ROUTE,
          GetAccount.ROUTE,
          UpdateAccount.ROUTE,
          InviteStaff.ROUTE);

  private AccountsFeature() {}
}
