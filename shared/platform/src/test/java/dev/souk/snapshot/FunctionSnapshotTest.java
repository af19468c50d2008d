package dev.souk.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A snapshot")
class FunctionSnapshotTest {
  private final List<String> done = new ArrayList<>();

  /// Lambda's side of it.
  private static final class Taker extends Context<Resource> {
    private final List<FunctionSnapshot> registered = new ArrayList<>();

    @Override
    public void register(Resource resource) {
      registered.add((FunctionSnapshot) resource);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      registered.forEach(each -> each.beforeCheckpoint(context));
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      registered.forEach(each -> each.afterRestore(context));
    }
  }

  @Nested
  @DisplayName("that is to be taken")
  class Coming {
    private final Taker lambda = new Taker();
    private final FunctionSnapshot snapshot = FunctionSnapshot.of("snap-start", () -> lambda);

    @Test
    void is_primed_for_and_then_forgotten_for_whatever_came_first() {
      snapshot.forget(() -> done.add("forgot"));
      snapshot.prime(() -> done.add("rehearsed"));
      assertThat(done).isEmpty();

      lambda.beforeCheckpoint(lambda);

      assertThat(done).containsExactly("rehearsed", "forgot");
      assertThat(snapshot.coming()).isTrue();
    }

    @Test
    void is_taken_though_a_priming_run_fails() {
      snapshot.prime(() -> {
        throw new IllegalStateException("the store is not there yet");
      });
      snapshot.prime(() -> done.add("rehearsed"));
      snapshot.forget(() -> done.add("forgot"));

      lambda.beforeCheckpoint(lambda);

      assertThat(done).containsExactly("rehearsed", "forgot");
    }

    @Test
    void puts_off_what_belongs_to_a_real_start_to_each_that_is_made_from_it() {
      snapshot.start(() -> done.add("started"));
      lambda.beforeCheckpoint(lambda);
      assertThat(done).isEmpty();

      lambda.afterRestore(lambda);
      lambda.afterRestore(lambda);

      assertThat(done).containsExactly("started", "started");
      assertThat(snapshot.coming()).isFalse();
    }

    @Test
    void keeps_from_starting_what_cannot_start() {
      snapshot.start(() -> {
        throw new IllegalStateException("there is no key");
      });

      assertThatThrownBy(() -> lambda.afterRestore(lambda)).hasMessage("there is no key");
    }
  }

  @Test
  void that_is_not_to_be_taken_is_not_prepared_for() {
    var snapshot =
        FunctionSnapshot.of(
            "on-demand",
            () -> {
              throw new AssertionError("nobody takes one");
            });
    snapshot.prime(() -> done.add("rehearsed"));
    snapshot.forget(() -> done.add("forgot"));
    snapshot.start(() -> done.add("started"));

    snapshot.beforeCheckpoint(new Taker());

    assertThat(snapshot.coming()).isFalse();
    assertThat(done).containsExactly("started");
  }
}
