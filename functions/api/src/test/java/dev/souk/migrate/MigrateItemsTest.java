package dev.souk.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.TestLambdaContext;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Json;
import dev.souk.media.MediaKeys;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import dev.souk.store.TableItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MigrateItems")
class MigrateItemsTest {
  private static final Migration MARKED =
      new Migration(
          ItemFormat.of(MediaKeys.mediaAsset("med_1")),
          1,
          it -> it.changed().with("mark", true).build());

  private final DynamoTable table = MarketTables.fresh();
  private final MigrateItems function =
      new MigrateItems(new TableMigrator(table, new Migrations(List.of(MARKED))));

  private Map<String, @Nullable Object> told(String event) throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestLambdaContext());
    return Json.readOwn(out.toString(UTF_8));
  }

  @Test
  void does_what_it_is_told_and_tells_what_it_did() throws IOException {
    var key = MediaKeys.mediaAsset("med_1");
    table.put(
        TableItem.at(key).with("schema", 1).build(), DynamoExpression.absent(), Idempotency.none());

    assertThat(told("{\"dryRun\":true}")).containsEntry("rewritten", 1L);
    assertThat(table.get(key).orElseThrow().flag("mark")).isFalse();
    assertThat(told("{\"segment\":0,\"totalSegments\":1,\"seconds\":5,\"itemsPerSecond\":1000}"))
        .containsEntry("read", 1L)
        .containsEntry("rewritten", 1L)
        .containsEntry("failed", 0L)
        .containsEntry("next", null);
    assertThat(table.get(key).orElseThrow().flag("mark")).isTrue();
  }

  @Test
  void refuses_what_is_no_stretch_of_the_table() {
    for (var event :
        List.of(
            "{",
            "{\"seconds\":600}",
            "{\"segment\":1}",
            "{\"speed\":1}",
            "{\"startAfter\":\"x\"}")) {
      assertThatThrownBy(() -> told(event)).as(event).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
