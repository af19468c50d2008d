package dev.souk.accounts;

import dev.souk.addresses.AddressBooks;
import dev.souk.addresses.DynamoAddressBooks;
import dev.souk.realtime.ActiveSessions;
import dev.souk.realtime.StoredActiveSessions;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;

/// What functions know accounts, sessions and tokens by, in the cloud. As [CloudWiring].
public final class AccountWiring {
  private AccountWiring() {}

  public static ActiveSessions activeSessions() {
    return new StoredActiveSessions(sessions());
  }

  public static Accounts accounts() {
    return new DynamoAccounts(CloudWiring.table());
  }

  public static EmailChallenges emailChallenges() {
    return new DynamoEmailChallenges(CloudWiring.table());
  }

  public static Sessions sessions() {
    return new DynamoSessions(CloudWiring.table());
  }

  public static SellerSuspensions sellerSuspensions() {
    return new DynamoSellerSuspensions(CloudWiring.table());
  }

  public static PasswordHasher passwordHasher() {
    return new Argon2PasswordHasher();
  }

  public static SigningKeys signingKeys() {
    return new SigningKeys(CloudWiring.secret(EnvironmentSetting.SOUK_SIGNING_SECRET));
  }

  public static AccessTokens accessTokens() {
    return new AccessTokens(signingKeys(), EnvironmentSetting.SOUK_SITE_URL.value());
  }

  public static SecretGenerator secretGenerator() {
    return new SecretGenerator(CloudWiring.hmacSigner());
  }

  public static TokenIssuer tokenIssuer() {
    return new TokenIssuer(sessions(), accessTokens(), secretGenerator(), CloudWiring.ids());
  }

  public static EmailChallengeIssuer emailChallengeIssuer() {
    return new EmailChallengeIssuer(secretGenerator(), accountEmails());
  }

  public static AccountEmails accountEmails() {
    return new AccountEmails(EnvironmentSetting.SOUK_SITE_URL.value());
  }

  /// For an operator and the local cloud; no function asks for it.
  public static FirstAdminBootstrap firstAdminBootstrap() {
    return new FirstAdminBootstrap(accounts(), passwordHasher(), CloudWiring.ids());
  }

  public static AddressBooks addressBooks() {
    return new DynamoAddressBooks(CloudWiring.table());
  }
}
