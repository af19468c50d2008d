package dev.souk.realtime;

import dev.souk.events.ClientMessage.Wanted;
import dev.souk.events.ServerMessage.Refused;
import dev.souk.http.Code;
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
record Found(SequencedMap<Topic, OptionalLong> after, List<Refused> errors) {
  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

  /// Who may see what.
  record Sight(Optional<Holder> holder, Displays displays, Journeys journeys) {
    /// A seller's topic says nothing of whether there is such a seller: to listen for one who is
    /// not there is to hear nothing.
    boolean sees(Topic topic) {
      return switch (topic) {
        case Topic.OfProduct(var product) -> displays.shows(product);
        case Topic.OfOrder(var order) ->
            journeys.of(order).filter(each -> each.openTo(holder)).isPresent();
        case Topic.OfSeller _, Topic.OfPrincipal _ -> true;
      };
    }
  }

  /// Of a topic that is named twice the first counts.
  static Found of(List<Wanted> wanted, Sight sight) {
    var after = new LinkedHashMap<Topic, OptionalLong>();
    var errors = new ArrayList<Refused>();
    var named = new HashSet<String>();
    for (var each : wanted) {
      if (named.add(each.topic())) {
        add(each, sight, after, errors);
      }
    }
    return new Found(after, errors);
  }

  private static void add(
      Wanted wanted, Sight sight, SequencedMap<Topic, OptionalLong> after, List<Refused> errors) {
    var name = wanted.topic();
    var topic = Topic.named(name, sight.holder()).filter(sight::sees);
    if (topic.isEmpty()) {
      errors.add(
          name.equals(Topic.MINE)
              ? refused(name, Code.UNAUTHENTICATED, "open the socket with a ticket")
              : refused(name, Code.NOT_FOUND, "there is no such topic"));
    } else if (!(topic.get() instanceof Topic.OfOrder) || wanted.after() == null) {
      after.put(topic.get(), OptionalLong.empty());
    } else if (SEQUENCE.matcher(wanted.after()).matches()) {
      after.put(topic.get(), OptionalLong.of(Long.parseLong(wanted.after())));
    } else {
      errors.add(refused(name, Code.INVALID, "after is the last sequence that was heard"));
    }
  }

  private static Refused refused(String topic, Code code, String detail) {
    return new Refused(topic, code.wire(), detail);
  }

  Set<Topic> topics() {
    return after.keySet();
  }
}
