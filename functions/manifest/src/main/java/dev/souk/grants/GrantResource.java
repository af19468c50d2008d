package dev.souk.grants;

import dev.souk.store.MarketTableSchema;
import dev.souk.wiring.EnvironmentSetting;

/// What something may be done to, by what it is and not by what a deployment calls it.
public sealed interface GrantResource {
  record Table(MarketTableSchema schema) implements GrantResource {}

  record Index(MarketTableSchema schema, String name) implements GrantResource {}

  /// The media bucket.
  record Bucket() implements GrantResource {}

  /// The objects of the media bucket whose keys begin so.
  ///
  /// @param prefix up to and with the first slash
  record Objects(String prefix) implements GrantResource {}

  record Secret(EnvironmentSetting setting) implements GrantResource {}

  /// Every open socket.
  record Sockets() implements GrantResource {}

  record Bus() implements GrantResource {}

  /// The address e-mail comes from.
  record Sender() implements GrantResource {}

  /// What no function is permitted anything on.
  record ExternalHost(String name) implements GrantResource {}
}
