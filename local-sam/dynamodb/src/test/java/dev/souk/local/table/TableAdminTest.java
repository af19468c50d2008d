package dev.souk.local.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@DisplayName("A local table")
class TableAdminTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final DynamoDbClient client = SharedDynamoDbLocal.client().client();
  private final TableAdmin tableAdmin = new TableAdmin(client);
  private final TableDefinition plain =
      TableDefinition.named("plain")
          .with(
              new TableDefinition.Index(
                  "byName", "gpk", "gsk", new TableDefinition.Projection.KeysOnly()))
          .streaming()
          .expiringBy("ttl");

  private static Map<String, AttributeValue> item(String sk, Instant ttl) {
    return Map.of(
        "pk", AttributeValue.fromS("p"),
        "sk", AttributeValue.fromS(sk),
        "ttl", AttributeValue.fromN(Long.toString(ttl.getEpochSecond())));
  }

  @Nested
  @DisplayName("when made")
  class Making {
    @Test
    void has_its_index_its_stream_and_its_ttl() {
      var name = tableAdmin.createUnique(plain);

      var made = client.describeTable(it -> it.tableName(name)).table();
      assertThat(made.tableStatus()).isEqualTo(TableStatus.ACTIVE);
      assertThat(made.globalSecondaryIndexes()).extracting("indexName").containsExactly("byName");
      assertThat(made.streamSpecification().streamEnabled()).isTrue();
      assertThat(client.describeTimeToLive(it -> it.tableName(name)).timeToLiveDescription())
          .extracting("attributeName")
          .isEqualTo("ttl");
    }

    @Test
    void is_left_as_it_is_when_made_again() {
      var name = tableAdmin.createUnique(plain);
      client.putItem(it -> it.tableName(name).item(item("kept", NOON)));

      tableAdmin.create(plain.renamed(name));

      assertThat(client.scan(it -> it.tableName(name)).count()).isOne();
    }
  }

  @Nested
  @DisplayName("when swept")
  class Sweeping {
    @Test
    void loses_only_what_expired_before_now() {
      var name = tableAdmin.createUnique(plain);
      client.putItem(it -> it.tableName(name).item(item("past", NOON.minusSeconds(1))));
      client.putItem(it -> it.tableName(name).item(item("now", NOON)));

      var gone = tableAdmin.sweep(plain.renamed(name), NOON);

      assertThat(gone).isOne();
      assertThat(client.scan(it -> it.tableName(name)).items()).containsExactly(item("now", NOON));
    }
  }

  @Nested
  @DisplayName("in a directory")
  class Keeping {
    @Test
    void is_there_again_after_a_restart(@TempDir Path directory) {
      var here = directory.resolve("tables");
      try (var first = DynamoDbLocal.persistedIn(here)) {
        new TableAdmin(first.client()).create(plain);
        first.client().putItem(it -> it.tableName("plain").item(item("kept", NOON)));
      }
      try (var second = DynamoDbLocal.persistedIn(here)) {
        assertThat(second.client().scan(it -> it.tableName("plain")).count()).isOne();
      }
    }

    @Test
    void that_cannot_be_made_is_refused_in_one_sentence(@TempDir Path directory) throws Exception {
      var file = Files.createFile(directory.resolve("file"));

      assertThatThrownBy(() -> DynamoDbLocal.persistedIn(file))
          .hasMessageStartingWith("tables cannot be stored in " + file);
    }
  }
}
