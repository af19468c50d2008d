package dev.souk.eventbus;

import dev.souk.store.AwsErrors;
import dev.souk.store.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// An EventBridge bus. A request may be taken in part: what was not is tried again, three times in
/// all.
public final class EventBridgePublisher implements EventPublisher {
  /// All that is announced comes from here.
  public static final String SOURCE = "souk";

  /// What EventBridge takes in one request; its other limit, 256 KB, ten announcements never reach.
  private static final int AT_ONCE = 10;

  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);

  private final EventBridgeClient client;
  private final String name;

  public EventBridgePublisher(EventBridgeClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /// When the service does not answer, what is left is not tried: the caller has a time-out, and
  /// the stream brings all of it again.
  @Override
  public List<PublishedEvent> publish(List<PublishedEvent> all) {
    var missed = new ArrayList<PublishedEvent>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      try {
        missed.addAll(insist(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
      } catch (SdkException e) {
        AwsErrors.log("events were not published", e);
        missed.addAll(all.subList(from, all.size()));
        break;
      }
    }
    return missed;
  }

  private List<PublishedEvent> insist(List<PublishedEvent> few) {
    var left = few;
    for (var attempt = 1; attempt <= TRIES && !left.isEmpty(); attempt++) {
      if (attempt > 1) {
        Backoff.pause(FIRST_WAIT, attempt);
      }
      left = missed(left);
    }
    return left;
  }

  /// One request; its client itself tries again what never reached the service.
  private List<PublishedEvent> missed(List<PublishedEvent> few) {
    var answer =
        client.putEvents(request -> request.entries(few.stream().map(this::entry).toList()));
    var missed = new ArrayList<PublishedEvent>();
    for (var i = 0; i < few.size(); i++) {
      if (answer.entries().get(i).errorCode() != null) {
        missed.add(few.get(i));
      }
    }
    return missed;
  }

  private PutEventsRequestEntry entry(PublishedEvent one) {
    return PutEventsRequestEntry.builder()
        .eventBusName(name)
        .source(SOURCE)
        .detailType(one.name())
        .time(one.at())
        .detail(one.detail())
        .build();
  }
}
