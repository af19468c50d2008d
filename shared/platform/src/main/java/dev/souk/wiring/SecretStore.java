package dev.souk.wiring;

/// Where secrets are kept. Which of the two it is, a secret's name says: a parameter's is a path
/// and begins with a slash, and no secret of ours in Secrets Manager has such a name.
public enum SecretStore {
  /// AWS Secrets Manager: 40 cents a month for each, and thousands of reads a second.
  SECRETS_MANAGER("secretsmanager:GetSecretValue", "souk/%s/%s"),
  /// AWS Systems Manager's Parameter Store, standard parameters: free, up to 4 kB each, and 40
  /// reads a second of all that is in an account's region (AWS General Reference, "Systems Manager
  /// endpoints and quotas").
  PARAMETER_STORE("ssm:GetParameter", "/souk/%s/%s");

  private final String action;
  private final String form;

  SecretStore(String action, String form) {
    this.action = action;
    this.form = form;
  }

  /// The store a secret of this name or ARN is in.
  public static SecretStore of(String name) {
    return name.startsWith("/") ? PARAMETER_STORE : SECRETS_MANAGER;
  }

  /// The store of a deployed stage: that of `prod` bears a crowd, that of any other costs nothing.
  public static SecretStore ofStage(String stage) {
    return stage.equals("prod") ? SECRETS_MANAGER : PARAMETER_STORE;
  }

  /// What IAM calls reading one.
  public String action() {
    return action;
  }

  /// What a stage calls the secret that a setting names.
  public String name(String stage, EnvironmentSetting setting) {
    return form.formatted(stage, setting.secret());
  }
}
