package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.Authorize;
import dev.souk.route.FunctionPermission;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

@DisplayName("A trigger that the manifest may come to have")
class EventSourcesTest {
  @TempDir private static Path directory;

  /// Stands for a function.
  private static final class SendsEmails {}

  /// Stands for a function.
  private static final class ReceivesStripeEvents {}

  private static final QueueTrigger QUEUE =
      QueueTrigger.of(
          SendsEmails.class, "order-emails", List.of("OrderPaid"), FunctionPermission.SEND_EMAIL);

  private static final Route WEBHOOK =
      Route.of(
          RouteMethod.POST,
          "/api/v1/payment/webhook",
          RouteAccess.PUBLIC,
          ReceivesStripeEvents.class);

  private static CloudFormationTemplate made(Trigger... triggers) throws IOException {
    var jar = directory.resolve("stub.jar");
    Files.writeString(jar, "nothing");
    var out = Files.createTempDirectory(directory, "out");
    var app = App.Builder.create().outdir(out.toString()).analyticsReporting(false).build();
    var deployment =
        DeploymentContext.of(name -> name.equals("alarmsTo") ? "ops@example.com" : null);
    var manifest = new ArrayList<Trigger>(List.of(triggers));
    manifest.add(Authorize.AUTHORIZER);
    SoukStacks.deploy(app, deployment, manifest, module -> jar);
    app.synth();
    return new CloudFormationTemplate(
        SynthesizedApp.json(Files.readString(out.resolve("souk-dev-cdk.template.json"))));
  }

  @Test
  void may_be_a_queue_or_a_webhook_whose_failures_raise_an_alarm() throws IOException {
    var made = made(QUEUE, WEBHOOK);
    var mapping = made.only("AWS::Lambda::EventSourceMapping");
    var emails = made.meant(mapping.at("/EventSourceArn")).orElseThrow();
    var dead = made.meant(emails.at("/RedrivePolicy/deadLetterTargetArn")).orElseThrow();
    var alarms = made.all("AWS::CloudWatch::Alarm").toList();

    assertThat(emails.text("/QueueName")).isEqualTo("souk-dev-order-emails");
    assertThat(emails.at("/VisibilityTimeout").asLong()).isEqualTo(6 * QUEUE.timeout().toSeconds());
    assertThat(emails.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(QUEUE.attempts());
    assertThat(mapping.text("/FunctionResponseTypes/0")).isEqualTo("ReportBatchItemFailures");
    assertThat(mapping.at("/BatchSize").asInt()).isEqualTo(QUEUE.batch());
    var rule =
        made.all("AWS::Events::Rule")
            .filter(each -> each.properties().has("EventPattern"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.at("/EventPattern").toString())
        .isEqualTo("{\"detail-type\":[\"OrderPaid\"],\"source\":[\"souk\"]}");
    assertThat(made.meant(rule.at("/Targets/0/Arn"))).contains(emails);
    assertThat(made.meant(rule.at("/Targets/0/DeadLetterConfig/Arn"))).contains(dead);
    assertThat(alarms)
        .extracting(each -> each.text("/AlarmName"))
        .containsExactly(
            "souk-dev-dead-letters-SendsEmails",
            "souk-dev-queue-age-SendsEmails",
            "souk-dev-webhook-errors-ReceivesStripeEvents");
    assertThat(made.meant(alarms.getFirst().at("/Dimensions/0/Value"))).contains(dead);
    assertThat(made.only("AWS::Logs::MetricFilter").text("/FilterPattern"))
        .contains(WEBHOOK.toString(), "$.status = \"4*\"", "$.status = \"5*\"");
  }

  @Test
  void is_no_schedule_that_cannot_be_kept() {
    var schedule = ScheduleTrigger.of(SendsEmails.class, Duration.ofSeconds(90));

    assertThatThrownBy(() -> made(schedule)).hasMessageContaining("PT1M30S");
  }

  @Test
  void comes_from_a_jar_that_has_been_built() {
    assertThatThrownBy(() -> FunctionArtifacts.built(directory).of("api"))
        .hasMessageContaining("mvn -Ppackage -DskipTests package");
  }

  @Test
  void is_deployed_as_the_context_says_or_not_at_all() {
    assertThat(DeploymentContext.of(name -> null).stage()).isEqualTo(DeploymentStage.DEV);
    assertThatThrownBy(() -> DeploymentContext.of(Map.<String, Object>of("stage", "test")::get))
        .hasMessageContaining("dev or prod");
    assertThatThrownBy(() -> DeploymentContext.of(Map.<String, Object>of("reserve", "3")::get))
        .hasMessageContaining("10 or more");
    assertThatThrownBy(() -> DeploymentContext.of(Map.<String, Object>of("origins", "*")::get))
        .hasMessageContaining("not an origin");
    assertThatThrownBy(
            () -> DeploymentContext.of(Map.<String, Object>of("pages", "shop.example")::get))
        .hasMessageContaining("not an origin");
    assertThatThrownBy(
            () -> DeploymentContext.of(Map.<String, Object>of("mailFrom", "nobody")::get))
        .hasMessageContaining("Name <address>");
    assertThatThrownBy(() ->
            DeploymentContext.of(
                Map.<String, Object>of("domain", "https://a.example", "certificate", "arn")::get))
        .hasMessageContaining("domain is a host");
    assertThat(DeploymentContext.unknown(Set.of("stag", "stage", "aws:cdk:version-reporting")))
        .containsExactly("stag");
    assertThatThrownBy(
            () -> DeploymentContext.of(Map.<String, Object>of("domain", "shop.example.com")::get))
        .hasMessageContaining("zone");
  }
}
