package dev.souk.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.TestContext;
import dev.souk.json.Json;
import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
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
          ItemKind.of(Keys.media("med_1")), 1, it -> it.changed().with("mark", true).build());

  private final Table table = MarketTables.fresh();
  private final MigrateItems function =
      new MigrateItems(new Migrator(table, new Migrations(List.of(MARKED))));

  private Map<String, @Nullable Object> told(String event) throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestContext());
    return Json.readOwn(out.toString(UTF_8));
  }

  @Test
  void does_what_it_is_told_and_tells_what_it_did() throws IOException {
    var key = Keys.media("med_1");
    table.put(Item.at(key).with("schema", 1).build(), Expression.absent(), Once.everyTime());

    assertThat(told("{\"dryRun\":true}")).containsEntry("rewritten", 1L);
    assertThat(table.get(key).orElseThrow().flag("mark")).isFalse();
    assertThat(told("{\"part\":0,\"parts\":1,\"seconds\":5,\"perSecond\":1000}"))
        .containsEntry("read", 1L)
        .containsEntry("rewritten", 1L)
        .containsEntry("failed", 0L)
        .containsEntry("next", null);
    assertThat(table.get(key).orElseThrow().flag("mark")).isTrue();
  }

  @Test
  void refuses_what_is_no_stretch_of_the_table() {
    for (var event :
        List.of("{", "{\"seconds\":600}", "{\"part\":1}", "{\"speed\":1}", "{\"after\":\"x\"}")) {
      assertThatThrownBy(() -> told(event)).as(event).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
