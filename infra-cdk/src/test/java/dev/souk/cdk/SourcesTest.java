package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.Authorize;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
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
class SourcesTest {
  @TempDir private static Path directory;

  /// Stands for a function.
  private static final class Letters {}

  /// Stands for a function.
  private static final class HearStripe {}

  private static final Queue QUEUE =
      Queue.of(Letters.class, "letters", List.of("OrderPaid"), Need.MAIL);

  private static final Route WEBHOOK =
      Route.of(Method.POST, "/api/v1/payment/webhook", Access.PUBLIC, HearStripe.class);

  private static Template made(Trigger... triggers) throws IOException {
    var jar = directory.resolve("stub.jar");
    Files.writeString(jar, "nothing");
    var out = Files.createTempDirectory(directory, "out");
    var app = App.Builder.create().outdir(out.toString()).analyticsReporting(false).build();
    var deployment = Deployment.of(name -> name.equals("alarmsTo") ? "ops@example.com" : null);
    var manifest = new ArrayList<Trigger>(List.of(triggers));
    manifest.add(Authorize.AUTHORIZER);
    Souk.deploy(app, deployment, manifest, module -> jar);
    app.synth();
    return new Template(
        Synthesis.json(Files.readString(out.resolve("souk-dev-cdk.template.json"))));
  }

  @Test
  void may_be_a_queue_or_a_webhook_whose_failures_raise_an_alarm() throws IOException {
    var made = made(QUEUE, WEBHOOK);
    var mapping = made.only("AWS::Lambda::EventSourceMapping");
    var letters = made.meant(mapping.at("/EventSourceArn")).orElseThrow();
    var dead = made.meant(letters.at("/RedrivePolicy/deadLetterTargetArn")).orElseThrow();
    var alarms = made.all("AWS::CloudWatch::Alarm").toList();

    assertThat(letters.text("/QueueName")).isEqualTo("souk-dev-letters");
    assertThat(letters.at("/VisibilityTimeout").asLong())
        .isEqualTo(6 * QUEUE.timeout().toSeconds());
    assertThat(letters.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(QUEUE.attempts());
    assertThat(mapping.text("/FunctionResponseTypes/0")).isEqualTo("ReportBatchItemFailures");
    assertThat(mapping.at("/BatchSize").asInt()).isEqualTo(QUEUE.batch());
    var rule =
        made.all("AWS::Events::Rule")
            .filter(each -> each.properties().has("EventPattern"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.at("/EventPattern").toString())
        .isEqualTo("{\"detail-type\":[\"OrderPaid\"],\"source\":[\"souk\"]}");
    assertThat(made.meant(rule.at("/Targets/0/Arn"))).contains(letters);
    assertThat(made.meant(rule.at("/Targets/0/DeadLetterConfig/Arn"))).contains(dead);
    assertThat(alarms)
        .extracting(each -> each.text("/AlarmName"))
        .containsExactly(
            "souk-dev-dead-letters-Letters",
            "souk-dev-queue-age-Letters",
            "souk-dev-webhook-HearStripe");
    assertThat(made.meant(alarms.getFirst().at("/Dimensions/0/Value"))).contains(dead);
    assertThat(made.only("AWS::Logs::MetricFilter").text("/FilterPattern"))
        .contains(WEBHOOK.toString(), "$.status = \"4*\"", "$.status = \"5*\"");
  }

  @Test
  void is_no_schedule_that_cannot_be_kept() {
    var schedule = Schedule.of(Letters.class, Duration.ofSeconds(90));

    assertThatThrownBy(() -> made(schedule)).hasMessageContaining("PT1M30S");
  }

  @Test
  void comes_from_a_jar_that_has_been_built() {
    assertThatThrownBy(() -> Artifacts.built(directory).of("api"))
        .hasMessageContaining("mvn -Ppackage -DskipTests package");
  }

  @Test
  void is_deployed_as_the_context_says_or_not_at_all() {
    assertThat(Deployment.of(name -> null).level()).isEqualTo(Level.DEV);
    assertThatThrownBy(() -> Deployment.of(Map.<String, Object>of("stage", "test")::get))
        .hasMessageContaining("dev or prod");
    assertThatThrownBy(() -> Deployment.of(Map.<String, Object>of("reserve", "3")::get))
        .hasMessageContaining("10 or more");
    assertThatThrownBy(() -> Deployment.of(Map.<String, Object>of("origins", "*")::get))
        .hasMessageContaining("not an origin");
    assertThatThrownBy(() -> Deployment.of(Map.<String, Object>of("pages", "shop.example")::get))
        .hasMessageContaining("not an origin");
    assertThatThrownBy(() -> Deployment.of(Map.<String, Object>of("mailFrom", "nobody")::get))
        .hasMessageContaining("Name <address>");
    assertThatThrownBy(() ->
            Deployment.of(
                Map.<String, Object>of("domain", "https://a.example", "certificate", "arn")::get))
        .hasMessageContaining("domain is a host");
    assertThat(Deployment.unknown(Set.of("stag", "stage", "aws:cdk:version-reporting")))
        .containsExactly("stag");
    assertThatThrownBy(
            () -> Deployment.of(Map.<String, Object>of("domain", "shop.example.com")::get))
        .hasMessageContaining("zone");
  }
}
