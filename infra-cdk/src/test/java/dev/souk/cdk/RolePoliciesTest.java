package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.grants.Grant;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import dev.souk.store.TableOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A role")
class RolePoliciesTest {
  /// All there is of resources that end in `*`; the actions are those AWS offers nothing finer for.
  private static final Set<String> WIDE =
      Set.of(
          "dynamodb:ListStreams *",
          "xray:PutTelemetryRecords *",
          "xray:PutTraceSegments *",
          "execute-api:ManageConnections …/realtime/DELETE/@connections/*",
          "execute-api:ManageConnections …/realtime/POST/@connections/*",
          "s3:AbortMultipartUpload …/private/*",
          "s3:AbortMultipartUpload …/public/*",
          "s3:DeleteObject …/incoming/*",
          "s3:DeleteObject …/private/*",
          "s3:DeleteObject …/public/*",
          "s3:GetObject …/incoming/*",
          "s3:GetObject …/private/*",
          "s3:PutObject …/incoming/*",
          "s3:PutObject …/private/*",
          "s3:PutObject …/public/*",
          "ses:SendEmail …:identity/*",
          // CDK's own carrier of the firewall and the certificate from us-east-1 to the core.
          "ssm:AddTagsToResource …/cdk/exports/souk-prod-core/*",
          "ssm:GetParameters …/cdk/exports/souk-prod-core/*",
          "ssm:RemoveTagsFromResource …/cdk/exports/souk-prod-core/*",
          "ssm:DeleteParameters …/cdk/exports/*",
          "ssm:GetParameters …/cdk/exports/*",
          "ssm:ListTagsForResource …/cdk/exports/*",
          "ssm:PutParameter …/cdk/exports/*");

  private static final String LEADING_KEYS = "/ForAllValues:StringLike/dynamodb:LeadingKeys";

  private record Statement(
      String sid, List<String> actions, List<String> resources, JsonNode condition) {}

  private static List<Statement> grants(CloudFormationTemplate.Resource role) {
    var grants = new ArrayList<Statement>();
    for (var policy : role.at("/Policies")) {
      grants.addAll(grants(policy.path("PolicyDocument")));
    }
    return grants;
  }

  private static List<Statement> grants(JsonNode document) {
    return document
        .path("Statement")
        .valueStream()
        .map(it ->
            new Statement(
                it.path("Sid").asText(),
                CloudFormationTemplate.texts(it.path("Action")),
                CloudFormationTemplate.texts(it.path("Resource")),
                it.path("Condition")))
        .toList();
  }

  private static List<Statement> all(SynthesizedApp made) {
    var all = new ArrayList<Statement>();
    made.all("AWS::IAM::Role").forEach(role -> all.addAll(grants(role)));
    made.all("AWS::IAM::Policy").forEach(it -> all.addAll(grants(it.at("/PolicyDocument"))));
    return all;
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void permits_no_action_by_a_star_and_ends_no_resource_in_one_that_is_not_listed(
      SynthesizedApp made) {
    var wide = new TreeSet<String>();
    for (var grant : all(made)) {
      assertThat(grant.actions()).isNotEmpty().noneMatch(action -> action.contains("*"));
      for (var resource : grant.resources()) {
        if (resource.contains("*")) {
          grant.actions().forEach(action -> wide.add(action + " " + end(resource)));
        }
      }
    }

    assertThat(WIDE).containsAll(wide);
  }

  private static String end(String resource) {
    return resource.replaceFirst(
        "^.*(/(?:incoming|private|public)/|/realtime/|/cdk/exports/|:identity/)", "…$1");
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void of_a_function_permits_what_its_needs_name_and_what_calls_it_takes(SynthesizedApp made) {
    var permitted = new TreeMap<String, Set<String>>();
    for (var function : made.all("AWS::Lambda::Function")) {
      if (function.text("/Runtime").equals("java25")) {
        var role = function.in().meant(function.at("/Role")).orElseThrow();
        var sids = new TreeSet<String>();
        grants(role).forEach(grant -> sids.add(grant.sid()));
        permitted.put(function.text("/Handler"), sids);
      }
    }

    assertThat(permitted).isEqualTo(expected(made));
  }

  private static Map<String, Set<String>> expected(SynthesizedApp made) {
    var wanted = new TreeMap<String, Set<String>>();
    for (var trigger : FunctionManifest.all()) {
      var sids = new TreeSet<>(Set.of("Log"));
      if (made == SynthesizedApp.prod() && !(trigger instanceof ScheduleTrigger)) {
        sids.add("Trace");
      }
      Grant.of(trigger).forEach(grant -> sids.add(CloudFormationNames.camel(grant.sid())));
      sids.addAll(sids(trigger));
      wanted.put(trigger.function().getName(), sids);
    }
    return wanted;
  }

  private static Set<String> sids(Trigger trigger) {
    return switch (trigger) {
      case Route _, SocketRoute _, AuthorizerTrigger _, CommandTrigger _ -> Set.of();
      case StreamTrigger _ -> Set.of("StreamRead", "StreamList", "DeadLetterQueue");
      case BucketTrigger _, ScheduleTrigger _ -> Set.of("DeadLetterQueue");
      case QueueTrigger _ -> Set.of("QueueRead");
    };
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void touches_items_of_a_table_only_by_partition_keys_it_names(SynthesizedApp made) {
    var onItems =
        all(made).stream()
            .filter(it -> it.actions().stream().anyMatch(RolePoliciesTest::isOnItems))
            .filter(it -> !it.sid().isEmpty() && !it.sid().equals("TableMigrate"))
            .toList();

    assertThat(onItems)
        .hasSizeGreaterThan(400)
        .allSatisfy(it -> {
          assertThat(it.actions()).hasSize(1);
          assertThat(it.resources()).hasSize(1);
          assertThat(CloudFormationTemplate.texts(it.condition().at(LEADING_KEYS))).isNotEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void scans_the_table_only_to_migrate_it(SynthesizedApp made) {
    assertThat(all(made))
        .filteredOn(it -> it.actions().contains("dynamodb:Scan"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.sid()).isEqualTo("TableMigrate");
          assertThat(it.actions()).containsExactly("dynamodb:PutItem", "dynamodb:Scan");
          assertThat(it.resources()).hasSize(1);
        });
  }

  private static boolean isOnItems(String action) {
    return Arrays.stream(TableOperation.values()).anyMatch(it -> it.action().equals(action));
  }

  @Test
  void of_the_product_page_reads_products_and_nothing_else() {
    var made = SynthesizedApp.dev();
    var function =
        made.all("AWS::Lambda::Function").stream()
            .filter(it -> it.text("/Handler").endsWith(".GetProduct"))
            .findFirst()
            .orElseThrow();
    var role = function.in().meant(function.at("/Role")).orElseThrow();

    assertThat(grants(role))
        .filteredOn(it -> it.actions().getFirst().startsWith("dynamodb:"))
        .extracting(it ->
            it.actions().getFirst() + CloudFormationTemplate.texts(it.condition().at(LEADING_KEYS)))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem[PRODUCT#*, PRIMING]",
            "dynamodb:BatchGetItem[PRODUCT#*]",
            "dynamodb:Query[PRODUCT#*]");
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void sends_emails_from_one_sender(SynthesizedApp made) {
    assertThat(all(made))
        .filteredOn(it -> it.actions().contains("ses:SendEmail"))
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(it.condition().at("/StringEquals/ses:FromAddress").asText())
                .startsWith("hello@"));
  }

  @Test
  void of_no_function_changes_or_removes_what_the_audit_says() {
    assertThat(all(SynthesizedApp.prod()))
        .filteredOn(it -> it.condition().toString().contains("\"AUDIT#*\""))
        .isNotEmpty()
        .allMatch(it -> it.actions().equals(List.of("dynamodb:PutItem")));
  }
}
