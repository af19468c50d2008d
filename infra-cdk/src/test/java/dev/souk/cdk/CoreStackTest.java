package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Trigger;
import dev.souk.store.MarketTableSchema;
import dev.souk.telemetry.AlarmMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The core stack")
class CoreStackTest {

  @Nested
  @DisplayName("in its tables")
  class Tables {

    private static CloudFormationTemplate.Resource table(
        SynthesizedApp made, MarketTableSchema schema) {
      return made.core()
          .all("AWS::DynamoDB::Table")
          .filter(each -> each.id().startsWith(CloudFormationNames.camel(schema.name())))
          .findFirst()
          .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(MarketTableSchema.class)
    void follows_the_schema(MarketTableSchema schema) {
      var table = table(SynthesizedApp.dev(), schema);

      assertThat(table.text("/BillingMode")).isEqualTo("PAY_PER_REQUEST");
      assertThat(table.text("/TimeToLiveSpecification/AttributeName"))
          .isEqualTo(MarketTableSchema.TTL);
      assertThat(table.text("/StreamSpecification/StreamViewType"))
          .isEqualTo(schema.streamed() ? "NEW_AND_OLD_IMAGES" : "");
      assertThat(
              table
                  .at("/GlobalSecondaryIndexes")
                  .valueStream()
                  .map(it ->
                      "%s %s %s"
                          .formatted(
                              it.path("IndexName").asText(),
                              it.at("/KeySchema/0/AttributeName").asText(),
                              it.at("/KeySchema/1/AttributeName").asText())))
          .containsExactlyElementsOf(
              schema.indexes().stream()
                  .map(it -> "%s %s %s".formatted(it.name(), it.pk(), it.sk()))
                  .toList());
    }

    @Test
    void can_go_back_to_any_second_of_the_market() {
      assertThat(SynthesizedApp.both().map(each -> table(each, MarketTableSchema.MARKET)))
          .allSatisfy(each ->
              assertThat(
                      each.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                          .asBoolean())
                  .isTrue());
    }

    @ParameterizedTest
    @EnumSource(MarketTableSchema.class)
    void cannot_be_deleted_in_prod_and_has_a_key_of_its_own_there(MarketTableSchema schema) {
      var table = table(SynthesizedApp.prod(), schema);

      assertThat(table.at("/DeletionProtectionEnabled").asBoolean()).isTrue();
      assertThat(table.json().path("DeletionPolicy").asText()).isEqualTo("Retain");
      assertThat(
              table.in().meant(table.at("/SSESpecification/KMSMasterKeyId")).orElseThrow().type())
          .isEqualTo("AWS::KMS::Key");
    }
  }

  @Nested
  @DisplayName("in its buckets")
  class Buckets {

    private static CloudFormationTemplate.Resource mediaBucket(SynthesizedApp made) {
      return made.core()
          .all("AWS::S3::Bucket")
          .filter(each -> each.id().startsWith("Media"))
          .findFirst()
          .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.souk.cdk.SynthesizedApp#both")
    void blocks_public_access_by_all_four_settings(SynthesizedApp made) {
      assertThat(made.core().all("AWS::S3::Bucket"))
          .hasSize(2)
          .allSatisfy(each ->
              assertThat(
                      Stream.of(
                          "BlockPublicAcls",
                          "BlockPublicPolicy",
                          "IgnorePublicAcls",
                          "RestrictPublicBuckets"))
                  .allMatch(
                      wall -> each.at("/PublicAccessBlockConfiguration/" + wall).asBoolean()));
    }

    @ParameterizedTest
    @MethodSource("dev.souk.cdk.SynthesizedApp#both")
    void talks_by_tls_alone_and_lets_one_distribution_read(SynthesizedApp made) {
      var statements =
          made.core()
              .all("AWS::S3::BucketPolicy")
              .filter(each -> each.id().startsWith("Media"))
              .flatMap(each -> each.at("/PolicyDocument/Statement").valueStream())
              .toList();

      assertThat(statements)
          .filteredOn(each -> each.path("Effect").asText().equals("Deny"))
          .anyMatch(each -> each.at("/Condition/Bool/aws:SecureTransport").asText().equals("false"))
          .anyMatch(each -> each.at("/Condition/NumericLessThan/s3:TlsVersion").asDouble() == 1.2);
      assertThat(statements)
          .filteredOn(each -> each.path("Effect").asText().equals("Allow"))
          .singleElement()
          .satisfies(each -> {
            assertThat(each.path("Action").asText()).isEqualTo("s3:GetObject");
            assertThat(each.at("/Principal/Service").asText())
                .isEqualTo("cloudfront.amazonaws.com");
            assertThat(
                    CloudFormationTemplate.text(each.at("/Condition/StringEquals/AWS:SourceArn")))
                .contains(":distribution/<CloudFrontSite");
          });
    }

    /// What strangers have uploaded lies in the same bucket, and one function's text would be all
    /// that keeps a path from leading there.
    @ParameterizedTest
    @MethodSource("dev.souk.cdk.SynthesizedApp#both")
    void lets_no_path_lead_to_what_is_not_served(SynthesizedApp made) {
      var denied =
          made.core()
              .all("AWS::S3::BucketPolicy")
              .filter(each -> each.id().startsWith("Media"))
              .flatMap(each -> each.at("/PolicyDocument/Statement").valueStream())
              .filter(each -> each.path("Sid").asText().equals("ReadThroughCloudFront"))
              .toList();

      assertThat(denied)
          .singleElement()
          .satisfies(each -> {
            assertThat(each.path("Effect").asText()).isEqualTo("Deny");
            assertThat(each.at("/Principal/Service").asText())
                .isEqualTo("cloudfront.amazonaws.com");
            assertThat(CloudFormationTemplate.texts(each.path("NotResource")))
                .allMatch(it -> it.matches("<Media.*>/(public|docs)/\\*"))
                .hasSize(2);
          });
    }

    @Test
    void takes_uploads_from_pages_of_exact_origins_alone() {
      var rule = mediaBucket(SynthesizedApp.prod()).at("/CorsConfiguration/CorsRules");

      assertThat(rule).hasSize(1);
      assertThat(CloudFormationTemplate.texts(rule.path(0).path("AllowedOrigins")))
          .containsExactly(
              "https://shop.example.com", "https://www.example.com", "https://admin.example.com");
      assertThat(CloudFormationTemplate.texts(rule.path(0).path("AllowedMethods")))
          .containsExactly("PUT");
      assertThat(mediaBucket(SynthesizedApp.dev()).properties().has("CorsConfiguration")).isFalse();
    }

    @Test
    void forgets_what_was_uploaded_and_never_became_a_media_file() {
      var rule = mediaBucket(SynthesizedApp.prod()).at("/LifecycleConfiguration/Rules/0");

      assertThat(rule.path("Prefix").asText()).isEqualTo("incoming/");
      assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(7);
    }

    @Test
    void gives_up_what_is_not_completed_within_a_day_wherever_it_was_to_go() {
      for (var made : List.of(SynthesizedApp.prod(), SynthesizedApp.dev())) {
        var rule = mediaBucket(made).at("/LifecycleConfiguration/Rules/1");

        assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
        assertThat(rule.has("Prefix")).isFalse();
        assertThat(rule.at("/AbortIncompleteMultipartUpload/DaysAfterInitiation").asInt())
            .isEqualTo(1);
      }
    }
  }

  /// CloudFormation takes no export back that a stack which is deployed later still imports.
  @Test
  void keeps_its_exports_whether_it_has_a_domain_or_not() {
    assertThat(exports(SynthesizedApp.prod())).containsAll(exports(SynthesizedApp.dev()));
  }

  private static List<String> exports(SynthesizedApp made) {
    return made.core().json().path("Outputs").properties().stream()
        .filter(each -> each.getValue().has("Export"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The next try would find their names taken.
  @Test
  void leaves_no_log_behind_when_it_cannot_be_made() {
    assertThat(SynthesizedApp.prod().all("AWS::Logs::LogGroup"))
        .allSatisfy(each ->
            assertThat(each.json().path("DeletionPolicy").asText())
                .isEqualTo("RetainExceptOnCreate"));
  }

  @Nested
  @DisplayName("in its alarms")
  class Watching {

    @Test
    void alarms_on_failures_throttles_and_latency_to_one_topic() {
      var made = SynthesizedApp.prod();
      var alarms = made.core().all("AWS::CloudWatch::Alarm").toList();

      assertThat(
              alarms.stream().map(each -> each.text("/AlarmName").replaceFirst("souk-[a-z]+-", "")))
          .containsExactlyInAnyOrder(
              "http-5xx",
              "http-p99",
              "socket-integration-errors",
              "function-throttles",
              "table-write-throttles",
              "table-read-throttles",
              "index-write-throttles-due",
              "index-write-throttles-lists",
              "payment-mismatches",
              "orders-overdue",
              "refunds-failed",
              "payments-disputed",
              "ledger-uneven",
              "socket-function-errors",
              "emails-lost");
      assertThat(made.all("AWS::CloudWatch::Alarm"))
          .allSatisfy(each -> {
            assertThat(CloudFormationTemplate.text(each.at("/AlarmActions/0")))
                .startsWith("<Alarms");
            assertThat(each.text("/AlarmDescription")).isNotBlank();
          });
    }

    @Test
    void has_a_line_for_each_kind_in_the_operators_guide() throws IOException {
      var guide = Files.readString(Path.of("../OPERATIONS.md"));
      var functions = String.join("|", FunctionManifest.all().stream().map(Trigger::name).toList());
      var indexes =
          String.join(
              "|",
              MarketTableSchema.MARKET.indexes().stream()
                  .map(MarketTableSchema.Index::name)
                  .toList());

      assertThat(SynthesizedApp.prod().all("AWS::CloudWatch::Alarm"))
          .extracting(each ->
              each.text("/AlarmName")
                  .replace("souk-prod-", "")
                  .replaceFirst("(%s)$".formatted(functions), "FUNCTION")
                  .replaceFirst("(?<=index-write-throttles-)(%s)$".formatted(indexes), "INDEX"))
          .allMatch(kind -> guide.contains("| `" + kind + "` |"));
    }

    /// An alarm on a figure by other dimensions than it is counted by never goes off.
    @Test
    void watches_the_shops_own_figures_where_functions_count_them() {
      var prod = SynthesizedApp.prod();
      var function =
          prod.all("AWS::Lambda::Function").stream()
              .filter(each -> each.text("/Runtime").equals("java25"))
              .findFirst()
              .orElseThrow()
              .at("/Environment/Variables");

      for (var alarmMetric : AlarmMetric.values()) {
        assertThat(prod.core().all("AWS::CloudWatch::Alarm"))
            .filteredOn(each -> each.text("/MetricName").equals(alarmMetric.metric()))
            .singleElement()
            .satisfies(alarm -> {
              assertThat(alarm.text("/Namespace"))
                  .isEqualTo(function.path("POWERTOOLS_METRICS_NAMESPACE").asText());
              assertThat(alarm.at("/Dimensions")).hasSize(1);
              assertThat(alarm.text("/Dimensions/0/Name")).isEqualTo("Service");
              assertThat(alarm.text("/Dimensions/0/Value"))
                  .isEqualTo(function.path("POWERTOOLS_SERVICE_NAME").asText());
            });
      }
    }

    @Test
    void lets_cloudwatch_publish_to_it() {
      assertThat(
              SynthesizedApp.prod()
                  .core()
                  .only("AWS::SNS::TopicPolicy")
                  .at("/PolicyDocument/Statement")
                  .valueStream())
          .anyMatch(each ->
              each.path("Effect").asText().equals("Allow")
                  && each.at("/Principal/Service").asText().equals("cloudwatch.amazonaws.com"));
    }

    @Test
    void alarms_on_firewall_blocks_where_cloudfront_reports_them() {
      var edge = SynthesizedApp.prod().templates().get("souk-prod-edge");
      var alarm = java.util.Objects.requireNonNull(edge).only("AWS::CloudWatch::Alarm");

      assertThat(alarm.text("/MetricName")).isEqualTo("BlockedRequests");
      assertThat(edge.meant(alarm.at("/AlarmActions/0")).orElseThrow().type())
          .isEqualTo("AWS::SNS::Topic");
      assertThat(alarm.at("/Dimensions").findValuesAsText("Value"))
          .contains(edge.only("AWS::WAFv2::WebACL").text("/Name"));
    }

    /// An alarm costs ten cents a month, and one that nobody hears is worth none.
    @Test
    void has_none_in_dev_until_somebody_is_to_hear_them() {
      assertThat(SynthesizedApp.dev().all("AWS::CloudWatch::Alarm")).isEmpty();
      assertThat(SynthesizedApp.dev().all("AWS::SNS::Topic")).isEmpty();
      assertThat(SynthesizedApp.dev().all("AWS::CloudWatch::Dashboard")).isEmpty();
    }

    @Test
    void alerts_before_the_budget_is_spent() {
      var budget = SynthesizedApp.prod().core().only("AWS::Budgets::Budget");

      assertThat(budget.text("/Budget/BudgetLimit/Amount")).isEqualTo("300");
      assertThat(budget.at("/NotificationsWithSubscribers").findValuesAsText("Address"))
          .containsExactly("ops@example.com", "ops@example.com");
    }

    @Test
    void shows_it_all_on_one_page() {
      assertThat(
              SynthesizedApp.prod()
                  .core()
                  .only("AWS::CloudWatch::Dashboard")
                  .text("/DashboardName"))
          .isEqualTo("souk-prod-shop");
    }
  }

  @Test
  void archives_events_for_a_month() {
    assertThat(SynthesizedApp.dev().core().only("AWS::Events::Archive").text("/RetentionDays"))
        .isEqualTo("30");
  }
}
