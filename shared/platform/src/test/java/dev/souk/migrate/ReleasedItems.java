package dev.souk.migrate;

import dev.souk.json.Json;
import dev.souk.store.ItemJson;
import dev.souk.store.TableItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Items as a release wrote them, a line each, in DynamoDB's own JSON. The file of a release is
/// never written again once it is out.
///
/// @param release such as `0.1.0`
public record ReleasedItems(String release, List<TableItem> items) {
  /// The system property that names the release whose file is written anew.
  public static final String WRITE = "souk.data.write";

  public static final String COMMAND =
      "mvn -q -pl local-sam -am test -Dtest=ExampleItemsTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -D"
          + WRITE
          + "=0.1.0";

  public ReleasedItems {
    items = List.copyOf(items);
  }

  private static Path folder() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(up -> Path.of("../".repeat(up) + "shared/contract/data"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  /// Of every release, the oldest first.
  public static List<ReleasedItems> all() throws IOException {
    try (var files = Files.list(folder())) {
      return files
          .filter(it -> it.toString().endsWith(".json"))
          .map(ReleasedItems::read)
          .sorted(Comparator.comparing(ReleasedItems::number))
          .toList();
    }
  }

  public static ReleasedItems newest() throws IOException {
    return all().getLast();
  }

  private Integer number() {
    return IntStream.of(0, 1, 2)
        .map(part -> Integer.parseInt(release.split("\\.", -1)[part]))
        .reduce(0, (all, part) -> all * 1_000 + part);
  }

  private static ReleasedItems read(Path file) {
    try {
      var items =
          ((List<?>) Objects.requireNonNull(Json.read(Files.readString(file))))
              .stream().map(each -> ItemJson.item(Json.object(each))).toList();
      return new ReleasedItems(file.getFileName().toString().replaceFirst("\\.json$", ""), items);
    } catch (IOException | Json.Malformed e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  public static void write(String release, List<TableItem> items) throws IOException {
    var lines = items.stream().map(it -> Json.text(ItemJson.of(it)));
    Files.writeString(
        folder().resolve(release + ".json"),
        lines.collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }
}
