package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.BucketTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redriving dead letters")
class DeadLetterRedriveTest {
  private final FakeAwsServices fakeAwsServices = new FakeAwsServices();
  private final DeadLetterRedrive redrive =
      new DeadLetterRedrive(
          "dev",
          fakeAwsServices.sqs(),
          fakeAwsServices.lambda(),
          new StreamRecordReader(fakeAwsServices.streams()));

  private static <T extends Trigger> T one(Class<T> kind) {
    return FunctionManifest.all().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String dead(Trigger trigger) {
    return "souk-dev-" + trigger.name() + "-dlq";
  }

  private static String gap(String first, String last) {
    return Json.text(
        Map.of(
            "DDBStreamBatchInfo",
            Map.of(
                "streamArn",
                FakeAwsServices.STREAM,
                "shardId",
                "shard-1",
                "startSequenceNumber",
                first,
                "endSequenceNumber",
                last)));
  }

  @Test
  void puts_a_queues_letters_back_into_the_queue() {
    var queue = one(QueueTrigger.class);
    for (var i = 0; i < 23; i++) {
      fakeAwsServices.put(dead(queue), "{\"n\":" + i + "}");
    }
    var redriveResult = redrive.of(queue);
    assertThat(redriveResult.sent()).isEqualTo(23);
    assertThat(fakeAwsServices.in("souk-dev-" + queue.queue())).hasSize(23).contains("{\"n\":22}");
    assertThat(fakeAwsServices.in(dead(queue))).isEmpty();
  }

  @Test
  void brings_a_streams_records_to_the_function_again() {
    var stream = one(StreamTrigger.class);
    var wanted = stream.skPrefixes().getFirst();
    fakeAwsServices.record("9", wanted);
    fakeAwsServices.record("10", wanted);
    fakeAwsServices.record("11", "something else");
    fakeAwsServices.record("12", wanted);
    fakeAwsServices.record("13", wanted);
    fakeAwsServices.put(dead(stream), gap("10", "12"));
    assertThat(redrive.of(stream).sent()).isOne();
    assertThat(fakeAwsServices.called("souk-dev-" + stream.name() + ":live"))
        .singleElement()
        .satisfies(event ->
            assertThat(Json.readOwn(event).get("Records"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting(
                    it -> Json.object(Json.object(it).get("dynamodb")).get("SequenceNumber"))
                .containsExactly("10", "12"));
    assertThat(fakeAwsServices.in(dead(stream))).isEmpty();
  }

  @Test
  void leaves_a_letter_whose_records_are_gone() {
    var stream = one(StreamTrigger.class);
    fakeAwsServices.put(dead(stream), gap("10", "12"));
    assertThat(redrive.of(stream).left())
        .containsExactly("the stream no longer has the records from 10 to 12");
    assertThat(fakeAwsServices.in(dead(stream))).hasSize(1);
  }

  @Test
  void leaves_a_letter_whose_function_fails_again_or_does_part_of_it() {
    var stream = one(StreamTrigger.class);
    fakeAwsServices.record("10", stream.skPrefixes().getFirst());
    fakeAwsServices.put(dead(stream), gap("10", "10"));
    fakeAwsServices.answers("{\"batchItemFailures\":[{\"itemIdentifier\":\"10\"}]}", null);
    assertThat(redrive.of(stream).left()).singleElement().asString().startsWith("not redriven");
    fakeAwsServices.appear();
    fakeAwsServices.answers("{\"errorMessage\":\"x\"}", "Unhandled");
    assertThat(redrive.of(stream).left())
        .containsExactly("the function failed again: {\"errorMessage\":\"x\"}");
    assertThat(fakeAwsServices.in(dead(stream))).hasSize(1);
  }

  @Test
  void calls_with_the_event_that_nobody_answered() {
    var schedule = one(ScheduleTrigger.class);
    fakeAwsServices.put(
        dead(schedule),
        "{\"version\":\"1.0\",\"requestPayload\":{\"a\":1},\"responsePayload\":{\"b\":2}}");
    assertThat(redrive.of(schedule).sent()).isOne();
    assertThat(fakeAwsServices.called("souk-dev-" + schedule.name() + ":live"))
        .containsExactly("{\"a\":1}");
  }

  @Test
  void tells_a_function_of_the_bucket_in_s3s_own_words() {
    var events = one(BucketTrigger.class);
    fakeAwsServices.put(
        dead(events),
        """
        {"detail-type":"Object Created","source":"aws.s3","region":"eu-central-1","time":"2026-03-01T12:00:00Z",
         "detail":{"bucket":{"name":"b"},"object":{"key":"incoming/x","size":3,"sequencer":"0A"}}}\
        """);
    assertThat(redrive.of(events).sent()).isOne();
    var record =
        Json.object(
            ((List<?>)
                    java.util.Objects.requireNonNull(
                        Json.readOwn(
                                fakeAwsServices
                                    .called("souk-dev-" + events.name() + ":live")
                                    .getFirst())
                            .get("Records")))
                .getFirst());
    assertThat(Json.object(record.get("s3")))
        .containsEntry("bucket", Map.of("name", "b"))
        .containsEntry("object", Map.of("key", "incoming/x", "size", 3L, "sequencer", "0A"));
  }

  @Test
  void leaves_what_is_no_letter() {
    var schedule = one(ScheduleTrigger.class);
    fakeAwsServices.put(dead(schedule), "not JSON");
    assertThat(redrive.of(schedule).left())
        .containsExactly("it is not a dead-letter message of AWS");
  }
}
