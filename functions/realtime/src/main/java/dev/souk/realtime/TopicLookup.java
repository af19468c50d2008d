package dev.souk.realtime;

import dev.souk.events.ClientMessage.TopicRequest;
import dev.souk.events.ServerMessage.RejectedTopic;
import dev.souk.http.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Which of the topics a client names it may hear. One that is missing, hidden, another's or of a
/// wrong kind is refused in the same words.
///
/// @param after of each topic the last sequence the client has heard, if it says so
record TopicLookup(SequencedMap<Topic, OptionalLong> after, List<RejectedTopic> errors) {
  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

  /// Who may see what.
  record Visibility(
      Optional<SocketPrincipal> holder, VisibleStock displays, OrderHistories journeys) {
    /// A seller's topic says nothing of whether there is such a seller: to listen for one who is
    /// not there is to hear nothing.
    boolean sees(Topic topic) {
      return switch (topic) {
        case Topic.OfProduct(var product) -> displays.isVisible(product);
        case Topic.OfOrder(var order) ->
            journeys.of(order).filter(each -> each.isVisibleTo(holder)).isPresent();
        case Topic.OfSeller _, Topic.OfPrincipal _ -> true;
      };
    }
  }

  /// Of a topic that is named twice the first counts.
  static TopicLookup of(List<TopicRequest> wanted, Visibility visibility) {
    var after = new LinkedHashMap<Topic, OptionalLong>();
    var errors = new ArrayList<RejectedTopic>();
    var named = new HashSet<String>();
    for (var each : wanted) {
      if (named.add(each.topic())) {
        add(each, visibility, after, errors);
      }
    }
    return new TopicLookup(after, errors);
  }

  private static void add(
      TopicRequest topicRequest,
      Visibility visibility,
      SequencedMap<Topic, OptionalLong> after,
      List<RejectedTopic> errors) {
    var name = topicRequest.topic();
    var topic = Topic.named(name, visibility.holder()).filter(visibility::sees);
    if (topic.isEmpty()) {
      errors.add(
          name.equals(Topic.MINE)
              ? refused(name, ProblemCode.UNAUTHENTICATED, "open the WebSocket with a ticket")
              : refused(name, ProblemCode.NOT_FOUND, "there is no such topic"));
    } else if (!(topic.get() instanceof Topic.OfOrder) || topicRequest.after() == null) {
      after.put(topic.get(), OptionalLong.empty());
    } else if (SEQUENCE.matcher(topicRequest.after()).matches()) {
      after.put(topic.get(), OptionalLong.of(Long.parseLong(topicRequest.after())));
    } else {
      errors.add(
          refused(name, ProblemCode.VALIDATION_FAILED, "after is the last sequence received"));
    }
  }

  private static RejectedTopic refused(String topic, ProblemCode code, String detail) {
    return new RejectedTopic(topic, code.wire(), detail);
  }

  Set<Topic> topics() {
    return after.keySet();
  }
}
