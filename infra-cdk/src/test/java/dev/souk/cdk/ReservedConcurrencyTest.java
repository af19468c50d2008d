package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import dev.souk.payments.HandleStripeAccountWebhook;
import dev.souk.payments.HandleStripeWebhook;
import dev.souk.route.BucketTrigger;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reserved concurrency")
class ReservedConcurrencyTest {

  private static Map<String, Integer> reserved(SynthesizedApp made) {
    var reserved = new TreeMap<String, Integer>();
    made.all("AWS::Lambda::Function").stream()
        .filter(each -> each.properties().has("ReservedConcurrentExecutions"))
        .forEach(each ->
            reserved.put(each.text("/Handler"), each.at("/ReservedConcurrentExecutions").asInt()));
    return reserved;
  }

  @Test
  void is_shared_by_all_functions_unless_asked_otherwise() {
    assertThat(reserved(SynthesizedApp.dev())).isEmpty();
  }

  @Test
  void is_set_aside_for_readers_of_the_stream_the_webhooks_and_the_work_on_media() {
    var wanted = new TreeMap<String, Integer>();
    for (var trigger : FunctionManifest.all()) {
      if (apart(trigger)) {
        wanted.put(trigger.function().getName(), 20);
      }
    }

    assertThat(reserved(SynthesizedApp.prod())).hasSize(5).isEqualTo(wanted);
  }

  private static boolean apart(Trigger trigger) {
    return trigger instanceof StreamTrigger
        || trigger instanceof BucketTrigger
        || trigger.function().equals(HandleStripeWebhook.class)
        || trigger.function().equals(HandleStripeAccountWebhook.class);
  }

  /// Letters wait in their queues, and sweeps come one at a time.
  @Test
  void is_little_for_what_a_queue_brings() {
    assertThat(SynthesizedApp.dev().all("AWS::Lambda::EventSourceMapping"))
        .filteredOn(each -> !each.properties().has("StartingPosition"))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(10));
  }
}
