package dev.souk.cdk;

import dev.souk.store.MarketTableSchema;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanCopyActionProps;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/// A copy of table and media each night, in a vault of another account or region, for the day on
/// which an account is lost, or its administrator's key: what is deleted here stays there for five
/// weeks (AWS Backup Developer Guide, "Creating backup copies across AWS accounts").
final class BackupCopies {
  /// How long each copy is kept.
  private static final Duration KEPT = Duration.days(35);

  private BackupCopies() {}

  /// @param vault the ARN of the vault elsewhere, whose policy lets this account copy into it
  static void schedule(
      Construct scope,
      DeploymentContext deployment,
      TablesConstruct tables,
      MediaBucket media,
      String vault) {
    var here =
        BackupVault.Builder.create(scope, "Vault")
            .backupVaultName(deployment.resourceName("copies"))
            .removalPolicy(deployment.stage().removal())
            .build();
    var plan =
        BackupPlan.Builder.create(scope, "BackupPlan")
            .backupPlanName(deployment.resourceName("copies"))
            .backupPlanRules(
                List.of(
                    BackupPlanRule.Builder.create()
                        .ruleName("nightly")
                        .backupVault(here)
                        .scheduleExpression(
                            Schedule.cron(CronOptions.builder().hour("3").minute("0").build()))
                        // it is there to be copied; to go back by, there is point-in-time recovery
                        .deleteAfter(Duration.days(7))
                        .copyActions(
                            List.of(
                                BackupPlanCopyActionProps.builder()
                                    .destinationBackupVault(
                                        BackupVault.fromBackupVaultArn(scope, "CopyVault", vault))
                                    .deleteAfter(KEPT)
                                    .build()))
                        .build()))
            .build();
    plan.addSelection(
        "All",
        BackupSelectionOptions.builder()
            .role(role(scope))
            .resources(
                List.of(
                    BackupResource.fromDynamoDbTable(tables.of(MarketTableSchema.MARKET)),
                    BackupResource.fromArn(media.bucket().getBucketArn())))
            .build());
  }

  private static Role role(Construct scope) {
    var role =
        Role.Builder.create(scope, "BackupRole")
            .description("What AWS Backup may do with table and media")
            .assumedBy(new ServicePrincipal("backup.amazonaws.com"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AWSBackupServiceRolePolicyForBackup"),
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "AWSBackupServiceRolePolicyForS3Backup")))
            .build();
    NagFindings.accept(
        role,
        "AwsSolutions-IAM4",
        "AWS keeps these two for AWS Backup alone, which changes what it needs with what it can"
            + " do.");
    return role;
  }
}
