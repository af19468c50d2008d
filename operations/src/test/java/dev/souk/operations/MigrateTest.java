package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.json.Json;
import dev.souk.migrate.Progress;
import dev.souk.migrate.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Migrating a table")
class MigrateTest {
  private static final Stretch WHOLE = new Stretch(0, 1, null, 20, 200, false);
  private static final String FUNCTION = "souk-dev-MigrateItems:live";

  private final Depot depot = new Depot();
  private final List<Progress> seen = new ArrayList<>();
  private final Migrate migrate = new Migrate("dev", depot.lambda(), seen::add);

  private static String done(long read, long rewritten, long lost, @Nullable String next) {
    return Json.text(new Progress(read, rewritten, lost, 0, 0, List.of(), next));
  }

  private List<Object> told(String name) {
    return depot.called(FUNCTION).stream()
        .map(event -> String.valueOf(Json.readOwn(event).get(name)))
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void goes_on_from_where_each_call_ended_until_one_says_that_all_is_done() {
    depot.answers(done(10, 4, 0, "YQpi"));
    depot.answers(done(10, 0, 0, "Ywpk"));
    depot.answers(done(3, 1, 0, null));

    var all = migrate.all(WHOLE);

    assertThat(all.read()).isEqualTo(23);
    assertThat(all.rewritten()).isEqualTo(5);
    assertThat(told("after")).containsExactly("null", "YQpi", "Ywpk");
    assertThat(seen).extracting(Progress::read).containsExactly(10L, 20L, 23L);
  }

  @Test
  void begins_anew_while_the_shop_was_faster_with_an_item() {
    depot.answers(done(10, 4, 2, null));
    depot.answers(done(10, 1, 1, null));
    depot.answers(done(10, 1, 0, null));

    var all = migrate.all(WHOLE);

    assertThat(all.rewritten()).isEqualTo(6);
    assertThat(all.lost()).isZero();
    assertThat(depot.called(FUNCTION)).hasSize(3);
  }

  @Test
  void ends_when_the_shop_is_faster_every_time_and_says_so() {
    depot.answers(done(10, 0, 1, null), null);

    assertThat(migrate.all(WHOLE).lost()).isOne();
  }

  @Test
  void looks_at_every_part() {
    depot.answers(done(5, 1, 0, null), null);

    var all = migrate.all(new Stretch(0, 3, null, 20, 200, false));

    assertThat(all.read()).isEqualTo(15);
    assertThat(told("part")).containsExactlyInAnyOrder("0", "1", "2");
    assertThat(told("parts")).containsOnly("3");
  }

  @Test
  void calls_again_for_a_failure_and_gives_up_when_there_is_no_end_of_them() {
    depot.answers("{\"errorMessage\":\"throttled\"}", "Unhandled");

    assertThatThrownBy(() -> migrate.all(WHOLE)).hasMessageContaining("throttled");
    assertThat(depot.called(FUNCTION)).hasSize(3);
  }
}
