package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A backup")
class BackupCopiesTest {

  private static CloudFormationTemplate.Resource media(SynthesizedApp made) {
    return made.core()
        .all("AWS::S3::Bucket")
        .filter(each -> each.id().startsWith("Media"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void comes_back_for_a_month_where_it_is_a_media_file_of_prods() {
    var rules = media(SynthesizedApp.prod()).at("/LifecycleConfiguration/Rules");

    assertThat(media(SynthesizedApp.prod()).text("/VersioningConfiguration/Status"))
        .isEqualTo("Enabled");
    assertThat(rules.valueStream())
        .anyMatch(it -> it.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt() == 30);
    assertThat(media(SynthesizedApp.dev()).properties().has("VersioningConfiguration")).isFalse();
  }

  @Test
  void is_copied_elsewhere_each_night_table_and_media_where_a_vault_is_named() {
    var core = SynthesizedApp.prod().core();
    var copy = core.only("AWS::Backup::BackupPlan").at("/BackupPlan/BackupPlanRule/0");
    var selected = core.only("AWS::Backup::BackupSelection").at("/BackupSelection/Resources");

    assertThat(copy.at("/CopyActions/0/DestinationBackupVaultArn").asText())
        .isEqualTo("arn:aws:backup:eu-west-1:210987654321:backup-vault:souk");
    assertThat(copy.at("/CopyActions/0/Lifecycle/DeleteAfterDays").asInt()).isEqualTo(35);
    assertThat(selected.valueStream().map(CloudFormationTemplate::text))
        .hasSize(2)
        .anyMatch(it -> it.contains("Market"))
        .anyMatch(it -> it.contains("Media"));
    assertThat(SynthesizedApp.dev().all("AWS::Backup::BackupPlan")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vault", "arn:aws:s3:::bucket", "arn:aws:backup:eu-west-1:1:backup-vault:x"})
  void is_not_copied_to_what_is_no_vault(String vault) {
    assertThatThrownBy(() -> DeploymentContext.of(Map.of("copyTo", vault)::get))
        .hasMessageContaining("backup vault");
  }

  @Test
  void alerts_somebody_about_spending() {
    assertThatThrownBy(() -> DeploymentContext.of(Map.of("budget", "100")::get))
        .hasMessageContaining("alarmsTo");
    assertThatThrownBy(
            () -> DeploymentContext.of(Map.of("budget", "1.5", "alarmsTo", "a@b.example")::get))
        .hasMessageContaining("whole US dollars");
  }
}
