package dev.souk.grants;

import dev.souk.live.Setting;
import dev.souk.store.Schema;

/// What something may be done to, by what it is and not by what a deployment calls it.
public sealed interface Resource {
  record Table(Schema schema) implements Resource {}

  record Index(Schema schema, String name) implements Resource {}

  /// The media bucket.
  record Bucket() implements Resource {}

  /// The objects of the media bucket whose keys begin so.
  ///
  /// @param prefix up to and with the first slash
  record Objects(String prefix) implements Resource {}

  record Secret(Setting setting) implements Resource {}

  /// Every open socket.
  record Sockets() implements Resource {}

  record Bus() implements Resource {}

  /// The address e-mail comes from.
  record Sender() implements Resource {}

  /// What no function is permitted anything on.
  record Elsewhere(String name) implements Resource {}
}
