package dev.souk.realtime;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage.Refused;
import dev.souk.http.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the topics a client names it may hear. One that is missing, hidden, another's or of a
/// wrong kind is refused in the same words.
record Found(Set<Topic> topics, List<Refused> errors) {

  static Found of(List<ClientMessage.Wanted> wanted, Optional<Holder> holder, Displays displays) {
    var topics = new LinkedHashSet<Topic>();
    var errors = new ArrayList<Refused>();
    for (var name : wanted.stream().map(ClientMessage.Wanted::topic).distinct().toList()) {
      var topic = Topic.named(name, holder);
      if (topic.isPresent() && shown(topic.get(), displays)) {
        topics.add(topic.get());
      } else if (name.equals(Topic.MINE)) {
        errors.add(refused(name, Code.UNAUTHENTICATED, "open the socket with a ticket"));
      } else {
        errors.add(refused(name, Code.NOT_FOUND, "there is no such topic"));
      }
    }
    return new Found(topics, errors);
  }

  private static Refused refused(String topic, Code code, String detail) {
    return new Refused(topic, code.wire(), detail);
  }

  /// A seller's topic says nothing of whether there is such a seller: to listen for one who is not
  /// there is to hear nothing.
  private static boolean shown(Topic topic, Displays displays) {
    return switch (topic) {
      case Topic.OfProduct(var product) -> displays.shows(product);
      case Topic.OfSeller _, Topic.OfPrincipal _ -> true;
    };
  }
}
