package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What a session's refresh tokens are good for, by the promise made to clients and nothing else.
final class TokenRefreshModel {
  private final List<OpaqueToken.Refresh> tokens = new ArrayList<>();
  private final Map<OpaqueToken.Refresh, Instant> replaced = new HashMap<>();
  private boolean ended;

  TokenRefreshModel(OpaqueToken.Refresh first) {
    tokens.add(first);
  }

  boolean ended() {
    return ended;
  }

  /// The newest as often as an older one, of which a late one is the likelier.
  OpaqueToken.Refresh pick(Random random) {
    return random.nextBoolean()
        ? tokens.getLast()
        : tokens.get(Math.max(0, tokens.size() - 1 - random.nextInt(5)));
  }

  void checks(
      OpaqueToken.Refresh token,
      Instant now,
      Optional<OpaqueToken.Refresh> answer,
      String situation) {
    var current = tokens.getLast();
    if (token.equals(current)) {
      assertThat(answer).as(situation).isPresent();
      if (!answer.orElseThrow().equals(current)) {
        replaced.put(current, now);
        tokens.add(answer.orElseThrow());
      }
    } else if (now.isBefore(replaced.getOrDefault(token, Instant.MIN).plusSeconds(10))) {
      assertThat(answer).as(situation).contains(current);
    } else {
      assertThat(answer).as(situation).isEmpty();
      ended = true;
    }
  }
}
