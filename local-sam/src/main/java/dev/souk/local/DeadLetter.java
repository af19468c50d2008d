package dev.souk.local;

import java.time.Instant;
import java.util.List;

/// What was given up, by the names it can be found again with; it holds no content, so nothing
/// personal is in it.
///
/// @param function the simple name of the function that could not do it
/// @param source the shard, queue, bucket or schedule it came from
/// @param ids sequence numbers, message ids or keys
/// @param cause the type of the failure
public record DeadLetter(
    String function, String source, List<String> ids, String cause, Instant at) {

  public DeadLetter {
    ids = List.copyOf(ids);
  }
}
