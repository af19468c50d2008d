package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.AddCartItem;
import dev.souk.manifest.FunctionManifest;
import dev.souk.media.DeleteUnusedMedia;
import dev.souk.realtime.CreateSocketTicket;
import dev.souk.realtime.HandlePing;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import dev.souk.snapshot.KeepWarmCall;
import dev.souk.wiring.EnvironmentSetting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A function")
class FunctionConstructTest {

  private static List<CloudFormationTemplate.Resource> functions(SynthesizedApp made) {
    return made.all("AWS::Lambda::Function").stream()
        .filter(each -> each.text("/Runtime").equals("java25"))
        .toList();
  }

  private static CloudFormationTemplate.Resource function(SynthesizedApp made, Class<?> function) {
    return functions(made).stream()
        .filter(each -> each.text("/Handler").equals(function.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no function " + function.getName()));
  }

  private static <T extends Trigger> List<T> of(Class<T> kind) {
    return FunctionManifest.all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_there_for_every_trigger_and_is_as_it_says(SynthesizedApp made) {
    assertThat(functions(made)).hasSize(FunctionManifest.all().size());
    for (var trigger : FunctionManifest.all()) {
      var function = function(made, trigger.function());
      assertThat(function.at("/MemorySize").asInt()).isEqualTo(trigger.memory());
      assertThat(function.at("/Timeout").asLong()).isEqualTo(trigger.timeout().toSeconds());
      assertThat(function.text("/Architectures/0")).isEqualTo("arm64");
      assertThat(function.text("/TracingConfig/Mode"))
          .as("a sweep is traced nowhere, and nothing in dev")
          .isEqualTo(
              made == SynthesizedApp.prod() && !(trigger instanceof ScheduleTrigger)
                  ? "Active"
                  : "");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_told_every_setting_and_nothing_that_is_secret(SynthesizedApp made) {
    var told = functions(made).getFirst().at("/Environment/Variables");

    assertThat(told.fieldNames())
        .toIterable()
        .contains(
            Arrays.stream(EnvironmentSetting.values()).map(Enum::name).toArray(String[]::new));
    var names = made == SynthesizedApp.prod() ? "souk/prod/" : "/souk/dev/";
    EnvironmentSetting.secrets()
        .forEach(setting ->
            assertThat(told.path(setting.name()).asText()).isEqualTo(names + setting.secret()));
  }

  @Test
  void links_its_emails_to_the_pages_of_the_shop_wherever_they_are() {
    var site = "/Environment/Variables/SOUK_SITE_URL";

    assertThat(functions(SynthesizedApp.prod()).getFirst().text(site))
        .isEqualTo("https://www.example.com");
    assertThat(CloudFormationTemplate.text(functions(SynthesizedApp.dev()).getFirst().at(site)))
        .contains("CloudFrontSite");
  }

  @Test
  void has_a_log_that_is_kept_for_a_while_and_an_alias_on_a_version() {
    var made = SynthesizedApp.prod();

    assertThat(made.all("AWS::Logs::LogGroup"))
        .hasSize(FunctionManifest.all().size() + 1)
        .allSatisfy(each -> assertThat(each.at("/RetentionInDays").asInt()).isEqualTo(90));
    assertThat(made.all("AWS::Lambda::Alias"))
        .hasSize(FunctionManifest.all().size())
        .allSatisfy(each -> {
          assertThat(each.text("/Name")).isEqualTo("live");
          assertThat(each.in().meant(each.at("/FunctionVersion")).orElseThrow().type())
              .isEqualTo("AWS::Lambda::Version");
        });
  }

  @Test
  void starts_from_a_snapshot_where_someone_waits() {
    var waited = function(SynthesizedApp.dev(), AddCartItem.class);
    var sweep = function(SynthesizedApp.dev(), DeleteUnusedMedia.class);

    assertThat(waited.text("/SnapStart/ApplyOn")).isEqualTo("PublishedVersions");
    assertThat(sweep.properties().has("SnapStart")).isFalse();
  }

  /// Lambda drops a snapshot that nobody has started from for two weeks, and refuses the next call.
  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void that_starts_from_a_snapshot_is_called_once_a_day(SynthesizedApp made) {
    var woken =
        made.all("AWS::Events::Rule").stream()
            .filter(rule -> rule.text("/ScheduleExpression").equals("rate(1 day)"))
            .flatMap(rule ->
                rule.at("/Targets")
                    .valueStream()
                    .peek(it -> assertThat(it.path("Input").asText()).isEqualTo(KeepWarmCall.EVENT))
                    .map(it -> rule.in().handler(it.path("Arn"))))
            .toList();
    var permitted =
        made.all("AWS::Lambda::Permission").stream()
            .filter(it -> it.text("/Principal").equals("events.amazonaws.com"))
            .filter(it -> it.id().contains("KeepWarm"))
            .map(it -> it.in().handler(it.at("/FunctionName")));

    assertThat(woken)
        .containsExactlyInAnyOrderElementsOf(
            functions(made).stream()
                .filter(each -> each.properties().has("SnapStart"))
                .map(each -> each.text("/Handler"))
                .toList());
    assertThat(permitted).containsExactlyInAnyOrderElementsOf(woken);
  }

  @Test
  void comes_in_the_jar_of_its_module() {
    assertThat(jar(CreateSocketTicket.class))
        .as("a route of the API module, whatever its package")
        .isEqualTo(jar(AddCartItem.class))
        .isNotEqualTo(jar(HandlePing.class));
    assertThat(jar(DeleteUnusedMedia.class)).isNotEqualTo(jar(HandlePing.class));
  }

  private static String jar(Class<?> function) {
    return function(SynthesizedApp.dev(), function).text("/Code/S3Key");
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void that_reads_the_stream_has_all_five_settings_of_its_mapping(SynthesizedApp made) {
    var streams = of(StreamTrigger.class);
    var mappings =
        made.all("AWS::Lambda::EventSourceMapping").stream()
            .filter(each -> each.properties().has("StartingPosition"))
            .toList();

    assertThat(mappings).hasSameSizeAs(streams);
    for (var stream : streams) {
      var mapping =
          mappings.stream()
              .filter(each ->
                  each.in().handler(each.at("/FunctionName")).equals(stream.function().getName()))
              .findFirst()
              .orElseThrow();
      assertThat(mapping.at("/BisectBatchOnFunctionError").asBoolean()).isTrue();
      assertThat(mapping.at("/MaximumRetryAttempts").asInt()).isEqualTo(stream.attempts());
      assertThat(mapping.at("/MaximumRecordAgeInSeconds").asLong())
          .isEqualTo(stream.maxAge().toSeconds());
      assertThat(mapping.text("/FunctionResponseTypes/0")).isEqualTo("ReportBatchItemFailures");
      assertThat(
              mapping
                  .in()
                  .meant(mapping.at("/DestinationConfig/OnFailure/Destination"))
                  .orElseThrow()
                  .type())
          .isEqualTo("AWS::SQS::Queue");
      assertThat(mapping.text("/FilterCriteria/Filters/0/Pattern"))
          .contains(stream.skPrefixes().getFirst());
    }
  }

  @Test
  void that_nobody_waits_for_gives_up_to_dead_letters_that_raise_an_alarm() {
    var made = SynthesizedApp.prod();
    var unattended = of(ScheduleTrigger.class).size() + of(BucketTrigger.class).size();
    var alarms =
        made.all("AWS::CloudWatch::Alarm").stream()
            .map(each -> each.text("/AlarmName"))
            .collect(Collectors.toSet());

    assertThat(made.all("AWS::Lambda::EventInvokeConfig"))
        .hasSize(unattended)
        .allSatisfy(each -> {
          assertThat(each.at("/DestinationConfig/OnFailure/Destination").isMissingNode()).isFalse();
          assertThat(each.json().path("DependsOn").valueStream())
              .as("a word is no reason for CloudFormation to wait for the alias")
              .anySatisfy(it ->
                  assertThat(each.in().named(it.asText()).type()).isEqualTo("AWS::Lambda::Alias"));
        });
    for (var trigger : FunctionManifest.all()) {
      var dead = alarms.contains("souk-prod-dead-letters-" + trigger.name());
      assertThat(dead).as(trigger.name()).isEqualTo(gaveUp(trigger));
    }
    of(StreamTrigger.class)
        .forEach(stream -> assertThat(alarms).contains("souk-prod-iterator-age-" + stream.name()));
  }

  private static boolean gaveUp(Trigger trigger) {
    return switch (trigger) {
      case Route _, SocketRoute _, AuthorizerTrigger _, CommandTrigger _ -> false;
      case StreamTrigger _, BucketTrigger _, ScheduleTrigger _, QueueTrigger _ -> true;
    };
  }

  @Test
  void that_sweeps_is_started_as_often_as_it_says() {
    var rates =
        SynthesizedApp.dev().all("AWS::Scheduler::Schedule").stream()
            .map(each ->
                "%s %s"
                    .formatted(
                        each.in().handler(each.at("/Target/Arn")),
                        each.text("/ScheduleExpression").replaceAll("\\D", "")));

    assertThat(rates)
        .containsExactlyInAnyOrderElementsOf(
            of(ScheduleTrigger.class).stream()
                .map(each -> each.function().getName() + " " + each.every().toMinutes())
                .toList());
  }
}
