package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.json.Json;
import dev.souk.migrate.MigrationProgress;
import dev.souk.migrate.MigrationSegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Migrating a table")
class MigrationRunnerTest {
  private static final MigrationSegment WHOLE = new MigrationSegment(0, 1, null, 20, 200, false);
  private static final String FUNCTION = "souk-dev-MigrateItems:live";

  private final FakeAwsServices fakeAwsServices = new FakeAwsServices();
  private final List<MigrationProgress> seen = new ArrayList<>();
  private final MigrationRunner runner =
      new MigrationRunner("dev", fakeAwsServices.lambda(), seen::add);

  private static String done(long read, long rewritten, long lost, @Nullable String next) {
    return Json.text(new MigrationProgress(read, rewritten, lost, 0, 0, List.of(), next));
  }

  private List<Object> told(String name) {
    return fakeAwsServices.called(FUNCTION).stream()
        .map(event -> String.valueOf(Json.readOwn(event).get(name)))
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void goes_on_from_where_each_call_ended_until_one_says_that_all_is_done() {
    fakeAwsServices.answers(done(10, 4, 0, "YQpi"));
    fakeAwsServices.answers(done(10, 0, 0, "Ywpk"));
    fakeAwsServices.answers(done(3, 1, 0, null));

    var all = runner.all(WHOLE);

    assertThat(all.read()).isEqualTo(23);
    assertThat(all.rewritten()).isEqualTo(5);
    assertThat(told("startAfter")).containsExactly("null", "YQpi", "Ywpk");
    assertThat(seen).extracting(MigrationProgress::read).containsExactly(10L, 20L, 23L);
  }

  @Test
  void begins_anew_while_the_shop_was_faster_with_an_item() {
    fakeAwsServices.answers(done(10, 4, 2, null));
    fakeAwsServices.answers(done(10, 1, 1, null));
    fakeAwsServices.answers(done(10, 1, 0, null));

    var all = runner.all(WHOLE);

    assertThat(all.rewritten()).isEqualTo(6);
    assertThat(all.conflicts()).isZero();
    assertThat(fakeAwsServices.called(FUNCTION)).hasSize(3);
  }

  @Test
  void ends_when_the_shop_is_faster_every_time_and_says_so() {
    fakeAwsServices.answers(done(10, 0, 1, null), null);

    assertThat(runner.all(WHOLE).conflicts()).isOne();
  }

  @Test
  void looks_at_every_part() {
    fakeAwsServices.answers(done(5, 1, 0, null), null);

    var all = runner.all(new MigrationSegment(0, 3, null, 20, 200, false));

    assertThat(all.read()).isEqualTo(15);
    assertThat(told("segment")).containsExactlyInAnyOrder("0", "1", "2");
    assertThat(told("totalSegments")).containsOnly("3");
  }

  @Test
  void calls_again_for_a_failure_and_gives_up_when_there_is_no_end_of_them() {
    fakeAwsServices.answers("{\"errorMessage\":\"throttled\"}", "Unhandled");

    assertThatThrownBy(() -> runner.all(WHOLE)).hasMessageContaining("throttled");
    assertThat(fakeAwsServices.called(FUNCTION)).hasSize(3);
  }
}
