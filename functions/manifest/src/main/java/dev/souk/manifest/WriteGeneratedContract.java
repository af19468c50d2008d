package dev.souk.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes all that is made from the manifest. Started by [GeneratedContract#COMMAND].
public final class WriteGeneratedContract {
  private WriteGeneratedContract() {}

  /// @param args the root of the tree to write in
  public static void main(String[] args) throws IOException {
    var root = Path.of(args[0]).toRealPath();
    var files = GeneratedContract.files();
    for (var sample : samples(root)) {
      if (!files.containsKey(sample)) {
        Files.delete(root.resolve(sample));
      }
    }
    for (var file : files.entrySet()) {
      var path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /// The samples there are, of functions that are and of those that were, by their paths.
  static List<String> samples(Path root) throws IOException {
    var directory = Files.createDirectories(root.resolve(GeneratedContract.SAMPLES));
    try (var all = Files.list(directory)) {
      return all.map(each -> GeneratedContract.SAMPLES + "/" + each.getFileName())
          .sorted()
          .toList();
    }
  }
}
