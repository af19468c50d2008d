package dev.souk.payments;

import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient.Capabilities;
import com.stripe.param.v2.core.AccountCreateParams.Defaults;
import com.stripe.param.v2.core.AccountCreateParams.Defaults.Responsibilities;
import com.stripe.param.v2.core.AccountCreateParams.Identity;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase.AccountOnboarding;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import dev.souk.accounts.EmailAddress;
import dev.souk.payouts.PayoutAccount;

/// What Stripe is sent about connected accounts. Stripe refuses other parameters under an
/// idempotency key it knows: an account's are made of what does not change, but for its seller's
/// address.
final class StripeAccountParams {
  static final AccountRetrieveParams WITH_STATE =
      AccountRetrieveParams.builder()
          .addInclude(AccountRetrieveParams.Include.CONFIGURATION__RECIPIENT)
          .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
          .build();

  static final AccountListParams ALL =
      AccountListParams.builder()
          .addAppliedConfiguration(AccountListParams.AppliedConfiguration.RECIPIENT)
          .setLimit(100L)
          .build();

  private StripeAccountParams() {}

  static AccountCreateParams account(PayoutAccount.Requested asked, EmailAddress email) {
    return AccountCreateParams.builder()
        .setContactEmail(email.address())
        .setDashboard(AccountCreateParams.Dashboard.EXPRESS)
        .setIdentity(Identity.builder().setCountry(asked.country()).build())
        .setConfiguration(recipient())
        .setDefaults(Defaults.builder().setResponsibilities(ours()).build())
        .putMetadata(StripePayoutObjects.SELLER, asked.sellerId())
        .build();
  }

  private static Configuration recipient() {
    var transfers = Capabilities.StripeBalance.StripeTransfers.builder().setRequested(true).build();
    var balance = Capabilities.StripeBalance.builder().setStripeTransfers(transfers).build();
    var capabilities = Capabilities.builder().setStripeBalance(balance).build();
    return Configuration.builder()
        .setRecipient(Configuration.Recipient.builder().setCapabilities(capabilities).build())
        .build();
  }

  /// Fees and losses of what is sold are the marketplace's.
  private static Responsibilities ours() {
    return Responsibilities.builder()
        .setFeesCollector(Responsibilities.FeesCollector.APPLICATION)
        .setLossesCollector(Responsibilities.LossesCollector.APPLICATION)
        .build();
  }

  /// All that Stripe will ever ask for is asked for at once, so that a seller is seldom stopped
  /// later.
  ///
  /// @param page where the seller comes back to
  static AccountLinkCreateParams onboarding(String accountId, String page) {
    var collection =
        AccountOnboarding.CollectionOptions.builder()
            .setFields(AccountOnboarding.CollectionOptions.Fields.EVENTUALLY_DUE)
            .build();
    var onboarding =
        AccountOnboarding.builder()
            .addConfiguration(AccountOnboarding.Configuration.RECIPIENT)
            .setCollectionOptions(collection)
            .setReturnUrl(page)
            .setRefreshUrl(page + "?link=expired")
            .build();
    return AccountLinkCreateParams.builder()
        .setAccount(accountId)
        .setUseCase(
            UseCase.builder()
                .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                .setAccountOnboarding(onboarding)
                .build())
        .build();
  }
}
