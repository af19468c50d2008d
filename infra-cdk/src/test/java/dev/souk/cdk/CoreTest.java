package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.Manifest;
import dev.souk.route.Trigger;
import dev.souk.store.Schema;
import dev.souk.telemetry.Figure;
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

@DisplayName("The core")
class CoreTest {

  @Nested
  @DisplayName("in its tables")
  class Tables {

    private static Template.Resource table(Synthesis made, Schema schema) {
      return made.core()
          .all("AWS::DynamoDB::Table")
          .filter(each -> each.id().startsWith(Names.camel(schema.name())))
          .findFirst()
          .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void follows_the_schema(Schema schema) {
      var table = table(Synthesis.dev(), schema);

      assertThat(table.text("/BillingMode")).isEqualTo("PAY_PER_REQUEST");
      assertThat(table.text("/TimeToLiveSpecification/AttributeName")).isEqualTo(Schema.TTL);
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
      assertThat(Synthesis.both().map(each -> table(each, Schema.MARKET)))
          .allSatisfy(each ->
              assertThat(
                      each.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                          .asBoolean())
                  .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void cannot_be_deleted_in_prod_and_has_a_key_of_its_own_there(Schema schema) {
      var table = table(Synthesis.prod(), schema);

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

    private static Template.Resource media(Synthesis made) {
      return made.core()
          .all("AWS::S3::Bucket")
          .filter(each -> each.id().startsWith("Media"))
          .findFirst()
          .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.souk.cdk.Synthesis#both")
    void is_closed_to_the_public_by_all_four_walls(Synthesis made) {
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
    @MethodSource("dev.souk.cdk.Synthesis#both")
    void talks_by_tls_alone_and_lets_one_distribution_read(Synthesis made) {
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
            assertThat(Template.text(each.at("/Condition/StringEquals/AWS:SourceArn")))
                .contains(":distribution/<Front");
          });
    }

    /// What strangers have uploaded lies in the same bucket, and one function's text would be all
    /// that keeps a path from leading there.
    @ParameterizedTest
    @MethodSource("dev.souk.cdk.Synthesis#both")
    void lets_no_path_lead_to_what_is_not_served(Synthesis made) {
      var denied =
          made.core()
              .all("AWS::S3::BucketPolicy")
              .filter(each -> each.id().startsWith("Media"))
              .flatMap(each -> each.at("/PolicyDocument/Statement").valueStream())
              .filter(each -> each.path("Sid").asText().equals("ServedAlone"))
              .toList();

      assertThat(denied)
          .singleElement()
          .satisfies(each -> {
            assertThat(each.path("Effect").asText()).isEqualTo("Deny");
            assertThat(each.at("/Principal/Service").asText())
                .isEqualTo("cloudfront.amazonaws.com");
            assertThat(Template.texts(each.path("NotResource")))
                .allMatch(it -> it.matches("<Media.*>/(public|docs)/\\*"))
                .hasSize(2);
          });
    }

    @Test
    void takes_uploads_from_pages_of_exact_origins_alone() {
      var rule = media(Synthesis.prod()).at("/CorsConfiguration/CorsRules");

      assertThat(rule).hasSize(1);
      assertThat(Template.texts(rule.path(0).path("AllowedOrigins")))
          .containsExactly(
              "https://shop.example.com", "https://www.example.com", "https://admin.example.com");
      assertThat(Template.texts(rule.path(0).path("AllowedMethods"))).containsExactly("PUT");
      assertThat(media(Synthesis.dev()).properties().has("CorsConfiguration")).isFalse();
    }

    @Test
    void forgets_what_was_uploaded_and_never_became_a_medium() {
      var rule = media(Synthesis.prod()).at("/LifecycleConfiguration/Rules/0");

      assertThat(rule.path("Prefix").asText()).isEqualTo("incoming/");
      assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(7);
    }

    @Test
    void gives_up_what_is_not_completed_within_a_day_wherever_it_was_to_go() {
      for (var made : List.of(Synthesis.prod(), Synthesis.dev())) {
        var rule = media(made).at("/LifecycleConfiguration/Rules/1");

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
    assertThat(exports(Synthesis.prod())).containsAll(exports(Synthesis.dev()));
  }

  private static List<String> exports(Synthesis made) {
    return made.core().json().path("Outputs").properties().stream()
        .filter(each -> each.getValue().has("Export"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The next try would find their names taken.
  @Test
  void leaves_no_log_behind_when_it_cannot_be_made() {
    assertThat(Synthesis.prod().all("AWS::Logs::LogGroup"))
        .allSatisfy(each ->
            assertThat(each.json().path("DeletionPolicy").asText())
                .isEqualTo("RetainExceptOnCreate"));
  }

  @Nested
  @DisplayName("in its alarms")
  class Watching {

    @Test
    void watches_failures_throttles_and_slowness_and_tells_one_topic() {
      var made = Synthesis.prod();
      var alarms = made.core().all("AWS::CloudWatch::Alarm").toList();

      assertThat(
              alarms.stream().map(each -> each.text("/AlarmName").replaceFirst("souk-[a-z]+-", "")))
          .containsExactlyInAnyOrder(
              "http-5xx",
              "http-p99",
              "sockets-unreached",
              "functions-throttled",
              "table-throttled",
              "table-reads-throttled",
              "index-throttled-due",
              "index-throttled-lists",
              "payments-differing",
              "orders-overdue",
              "refunds-failed",
              "payments-disputed",
              "ledger-uneven",
              "sockets-failing",
              "letters-lost");
      assertThat(made.all("AWS::CloudWatch::Alarm"))
          .allSatisfy(each -> {
            assertThat(Template.text(each.at("/AlarmActions/0"))).startsWith("<Alarms");
            assertThat(each.text("/AlarmDescription")).isNotBlank();
          });
    }

    @Test
    void has_a_line_for_each_kind_in_the_operators_guide() throws IOException {
      var guide = Files.readString(Path.of("../OPERATIONS.md"));
      var functions = String.join("|", Manifest.all().stream().map(Trigger::name).toList());
      var indexes =
          String.join("|", Schema.MARKET.indexes().stream().map(Schema.Index::name).toList());

      assertThat(Synthesis.prod().all("AWS::CloudWatch::Alarm"))
          .extracting(each ->
              each.text("/AlarmName")
                  .replace("souk-prod-", "")
                  .replaceFirst("(%s)$".formatted(functions), "FUNCTION")
                  .replaceFirst("(?<=index-throttled-)(%s)$".formatted(indexes), "INDEX"))
          .allMatch(kind -> guide.contains("| `" + kind + "` |"));
    }

    /// An alarm on a figure by other dimensions than it is counted by never goes off.
    @Test
    void watches_the_shops_own_figures_where_functions_count_them() {
      var prod = Synthesis.prod();
      var function =
          prod.all("AWS::Lambda::Function").stream()
              .filter(each -> each.text("/Runtime").equals("java25"))
              .findFirst()
              .orElseThrow()
              .at("/Environment/Variables");

      for (var figure : Figure.values()) {
        assertThat(prod.core().all("AWS::CloudWatch::Alarm"))
            .filteredOn(each -> each.text("/MetricName").equals(figure.metric()))
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
              Synthesis.prod()
                  .core()
                  .only("AWS::SNS::TopicPolicy")
                  .at("/PolicyDocument/Statement")
                  .valueStream())
          .anyMatch(each ->
              each.path("Effect").asText().equals("Allow")
                  && each.at("/Principal/Service").asText().equals("cloudwatch.amazonaws.com"));
    }

    @Test
    void hears_of_floods_where_cloudfronts_firewall_tells_of_them() {
      var edge = Synthesis.prod().templates().get("souk-prod-edge");
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
      assertThat(Synthesis.dev().all("AWS::CloudWatch::Alarm")).isEmpty();
      assertThat(Synthesis.dev().all("AWS::SNS::Topic")).isEmpty();
      assertThat(Synthesis.dev().all("AWS::CloudWatch::Dashboard")).isEmpty();
    }

    @Test
    void tells_before_the_account_has_spent_what_it_may() {
      var budget = Synthesis.prod().core().only("AWS::Budgets::Budget");

      assertThat(budget.text("/Budget/BudgetLimit/Amount")).isEqualTo("300");
      assertThat(budget.at("/NotificationsWithSubscribers").findValuesAsText("Address"))
          .containsExactly("ops@example.com", "ops@example.com");
    }

    @Test
    void shows_it_all_on_one_page() {
      assertThat(Synthesis.prod().core().only("AWS::CloudWatch::Dashboard").text("/DashboardName"))
          .isEqualTo("souk-prod-shop");
    }
  }

  @Test
  void keeps_what_was_told_for_a_month() {
    assertThat(Synthesis.dev().core().only("AWS::Events::Archive").text("/RetentionDays"))
        .isEqualTo("30");
  }
}
