package dev.souk.contract;

import java.util.Optional;

/// Puts a request on the wire exactly as it is and tells what came back.
@FunctionalInterface
public interface HttpTransport {
  /// @return empty when this client cannot send such a thing at all
  Optional<ObservedResponse> send(SentRequest request);
}
