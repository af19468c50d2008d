package dev.souk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Keeps a market that outlives its process from being half filled with the demo shops. What was in
/// the directory before is set aside while it is filled; where that did not come to its end, by an
/// error or `kill -9`, the next start puts it back and fills anew.
final class DemoSeedGuard {
  /// What the local cloud keeps in the directory.
  private static final List<String> SUBDIRECTORIES = List.of("tables", "media", "secrets");

  private final Optional<Path> directory;

  /// @param directory empty where nothing is kept
  DemoSeedGuard(Optional<Path> directory) {
    this.directory = directory;
  }

  /// Before the tables are opened.
  ///
  /// @return whether an earlier filling had not come to its end
  boolean begin() {
    if (directory.isEmpty()) {
      return false;
    }
    try {
      var aside = backup(directory.get());
      if (Files.exists(seededMarker(directory.get()))) {
        remove(aside);
        return false;
      }
      var again = Files.isDirectory(aside);
      if (again) {
        replace(aside, directory.get());
      } else {
        // whole under its own name only when nothing is missing from it
        var making = directory.get().resolve("before-demo.new");
        remove(making);
        Files.createDirectories(making);
        replace(directory.get(), making);
        Files.move(making, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      return again;
    } catch (IOException e) {
      throw new UncheckedIOException("no data can be stored in " + directory.get(), e);
    }
  }

  /// After the market was filled.
  void end() {
    if (directory.isEmpty() || Files.exists(seededMarker(directory.get()))) {
      return;
    }
    try {
      Files.createFile(seededMarker(directory.get()));
      remove(backup(directory.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("no data can be stored in " + directory.get(), e);
    }
  }

  private static Path backup(Path directory) {
    return directory.resolve("before-demo");
  }

  private static Path seededMarker(Path directory) {
    return directory.resolve("demo-filled");
  }

  private static void replace(Path from, Path to) throws IOException {
    for (var name : SUBDIRECTORIES) {
      remove(to.resolve(name));
      if (Files.exists(from.resolve(name))) {
        copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var each : all.toList()) {
        Files.copy(
            each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
