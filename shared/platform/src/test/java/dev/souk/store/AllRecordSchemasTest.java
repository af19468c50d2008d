package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Account;
import dev.souk.orders.Order;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every schema of a record")
class AllRecordSchemasTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final ItemKey SOMEWHERE = new ItemKey("ANY#1", "ANY#2");

  @TestFactory
  Stream<DynamicTest> reads_what_it_has_written() throws IOException {
    return schemas().stream()
        .map(schema ->
            DynamicTest.dynamicTest(
                schema.itemType().rawClass().getSimpleName(), () -> roundTrips(schema)));
  }

  private static <T> void roundTrips(RecordSchema<T> schema) {
    var type = schema.itemType().rawClass();
    var any = new RandomRecords(type.getName().hashCode());
    for (var i = 0; i < 200; i++) {
      var value = any.of(type);
      if (!past(value)) {
        var item = schema.item(value);
        if (item.has("pk")) {
          assertThat(schema.read(item)).isEqualTo(value);
        } else {
          // Its key is no part of it, but may be one it tells something by; so may be its currency.
          var there = schema.item(SOMEWHERE, value);
          var read = schema.read(there.changed().with("currency", RandomRecords.CURRENCY).build());
          assertThat(schema.item(SOMEWHERE, read)).isEqualTo(there);
        }
      }
    }
  }

  /// As only an earlier release wrote it.
  private static boolean past(Object value) {
    return value instanceof Account account
        && account.endsAt() == null
        && account.credentials().isUnverifiedClaim();
  }

  /// All that adapters hold, but orders: what is bought and what becomes of it has to fit, as in
  /// [dev.souk.orders.StoredOrderTest].
  private static List<RecordSchema<?>> schemas() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files
          .map(CLASSES::relativize)
          .map(Path::toString)
          .filter(name -> name.endsWith(".class") && name.startsWith("dev"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .sorted()
          .flatMap(AllRecordSchemasTest::schemas)
          .filter(schema -> schema.itemType().rawClass() != Order.class)
          .toList();
    }
  }

  private static Stream<RecordSchema<?>> schemas(String name) {
    try {
      var type = Class.forName(name, false, AllRecordSchemasTest.class.getClassLoader());
      return Arrays.stream(type.getDeclaredFields())
          .filter(field ->
              field.getType() == RecordSchema.class && Modifier.isStatic(field.getModifiers()))
          .map(field -> {
            try {
              field.setAccessible(true);
              return (RecordSchema<?>) field.get(null);
            } catch (IllegalAccessException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
