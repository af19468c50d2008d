package dev.souk.local.story;

import dev.souk.local.LocalCloud;
import dev.souk.local.iam.IamPolicies;
import dev.souk.migrate.ItemFormat;
import dev.souk.store.TableItem;
import dev.souk.wiring.EnvironmentSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the local cloud of each process has come to, for those who judge all of it. A whole build
/// runs its tests in two processes side by side, and tests that come afterwards in a third.
public final class CrossProcessResults {
  /// Where it is written, a folder for each build; set by the build when there are several
  /// processes.
  private static final String FOLDER = "souk.test.record";

  private static final String USED = ".used";
  private static final String DENIED = ".denied";
  private static final String KINDS = ".kinds";
  private static final String BRANCHES = ".branches";

  private CrossProcessResults() {}

  private static List<Path> folder() {
    var name = System.getProperty(FOLDER);
    return name == null ? List.of() : List.of(Path.of(name));
  }

  /// Writes down what this process has seen.
  static void write(LocalCloud cloud) {
    for (var folder : folder()) {
      try {
        var process = String.valueOf(ProcessHandle.current().pid());
        var seen = IamPolicies.report();
        Files.createDirectories(folder);
        Files.write(folder.resolve(process + USED), seen.used());
        Files.write(folder.resolve(process + DENIED), seen.denied());
        Files.write(folder.resolve(process + BRANCHES), RequestCoverage.SEEN.covered());
        Files.write(
            folder.resolve(process + KINDS),
            items(cloud)
                .map(it -> ItemFormat.of(it.key()))
                .map(it -> it.partition() + " " + it.item())
                .distinct()
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// All that a local cloud's table holds.
  public static Stream<TableItem> items(LocalCloud cloud) {
    return cloud
        .tables()
        .client()
        .scanPaginator(
            it -> it.tableName(EnvironmentSetting.SOUK_TABLE.value()).consistentRead(true))
        .items()
        .stream()
        .map(TableItem::new);
  }

  /// What other processes have used and been denied counts here from now on.
  public static void mergeOtherProcesses() throws IOException {
    IamPolicies.add(new IamPolicies.Seen(lines(USED), Set.copyOf(lines(DENIED))));
  }

  /// The branches of routes that were gone in any process, without a refusal.
  public static Set<String> requestCoverage() throws IOException {
    var all = new TreeSet<>(RequestCoverage.SEEN.covered());
    all.addAll(lines(BRANCHES));
    return all;
  }

  /// The kinds of items of all towns; of this process's alone where there is no other.
  public static Set<ItemFormat> kinds() throws IOException {
    if (folder().isEmpty()) {
      return items(SharedLocalCloud.cloud())
          .map(it -> ItemFormat.of(it.key()))
          .collect(Collectors.toSet());
    }
    return lines(KINDS).stream()
        .map(it -> it.split(" ", -1))
        .map(it -> new ItemFormat(it[0], it[1]))
        .collect(Collectors.toSet());
  }

  private static List<String> lines(String kind) throws IOException {
    var all = Stream.<String>builder();
    for (var folder : folder()) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(it -> it.toString().endsWith(kind)).toList()) {
          Files.readAllLines(file).forEach(all);
        }
      }
    }
    return all.build().toList();
  }
}
