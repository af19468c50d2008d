package dev.souk.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.eventbus.EventPublisher.PublishedEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

@DisplayName("EventBridge's bus")
class EventBridgePublisherTest {
  private final Service service = new Service();
  private final EventPublisher eventPublisher = new EventBridgePublisher(service, "souk");

  /// The service, which refuses of its next requests what it is told to.
  private static final class Service implements EventBridgeClient {
    final List<List<String>> requests = new ArrayList<>();
    final List<PutEventsRequestEntry> taken = new ArrayList<>();
    final Deque<Set<String>> refused = new ArrayDeque<>();
    boolean down;

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      requests.add(request.entries().stream().map(PutEventsRequestEntry::detail).toList());
      if (down) {
        throw SdkClientException.create("no answer");
      }
      var not = refused.isEmpty() ? Set.<String>of() : refused.poll();
      var results = new ArrayList<PutEventsResultEntry>();
      for (var entry : request.entries()) {
        var refuse = not.contains(entry.detail());
        if (!refuse) {
          taken.add(entry);
        }
        results.add(
            PutEventsResultEntry.builder()
                .eventId(refuse ? null : "1")
                .errorCode(refuse ? "ThrottlingException" : null)
                .build());
      }
      return PutEventsResponse.builder().entries(results).build();
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }

  private static PublishedEvent one(int number) {
    return new PublishedEvent(
        "OrderPaid", Instant.parse("2026-03-01T12:00:00Z"), "{\"n\":" + number + "}");
  }

  private static List<PublishedEvent> some(int count) {
    return IntStream.range(0, count).mapToObj(EventBridgePublisherTest::one).toList();
  }

  @Test
  void is_put_ten_at_a_time() {
    assertThat(eventPublisher.publish(some(23))).isEmpty();

    assertThat(service.requests).extracting(List::size).containsExactly(10, 10, 3);
    assertThat(service.taken.getFirst())
        .isEqualTo(
            PutEventsRequestEntry.builder()
                .eventBusName("souk")
                .source("souk")
                .detailType("OrderPaid")
                .time(one(0).at())
                .detail("{\"n\":0}")
                .build());
  }

  @Test
  void is_asked_for_nothing_when_there_is_nothing() {
    assertThat(eventPublisher.publish(List.of())).isEmpty();
    assertThat(service.requests).isEmpty();
  }

  @Test
  void is_put_again_only_what_it_did_not_take() {
    service.refused.add(Set.of("{\"n\":1}", "{\"n\":2}"));
    service.refused.add(Set.of("{\"n\":2}"));

    assertThat(eventPublisher.publish(some(4))).isEmpty();
    assertThat(service.requests).extracting(List::size).containsExactly(4, 2, 1);
    assertThat(service.taken).hasSize(4);
  }

  @Test
  void names_what_it_never_took() {
    for (var i = 0; i < 3; i++) {
      service.refused.add(Set.of("{\"n\":1}"));
    }

    assertThat(eventPublisher.publish(some(12))).containsExactly(one(1));
    assertThat(service.taken).hasSize(11);
  }

  @Test
  void names_all_that_is_left_when_it_does_not_answer() {
    service.down = true;

    assertThat(eventPublisher.publish(some(23))).isEqualTo(some(23));
    assertThat(service.requests).hasSize(1);
  }
}
