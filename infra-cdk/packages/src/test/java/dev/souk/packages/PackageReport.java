package dev.souk.packages;

import java.io.IOException;
import java.util.List;

/// What is printed of a run. The times are those of this machine: compare them with each other. The
/// start of what starts from a snapshot is what happens before it, once a deployment.
final class PackageReport {
  private PackageReport() {}

  static String of(List<PackageResult> all) throws IOException {
    var text =
        new StringBuilder(
            "| function | snapshot | init ms | first ms | second ms | classes | of the package | jar kB |\n"
                + "|---|---|---:|---:|---:|---:|---:|---:|\n");
    for (var each : all) {
      text.append(
          "| %s | %s | %d | %d | %d | %d | %d | %d |\n"
              .formatted(
                  each.function().name(),
                  each.function().snapStart() ? "yes" : "no",
                  each.initMillis(),
                  each.firstMillis(),
                  each.secondMillis(),
                  each.classes(),
                  each.own(),
                  PackageBudgets.kilobytes(each.function().artifact())));
    }
    return text.toString();
  }
}
