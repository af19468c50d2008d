package dev.souk.packages;

import java.io.IOException;
import java.util.List;

/// What is printed of a run. The times are those of this machine: compare them with each other. The
/// start of what starts from a snapshot is what happens before it, once a deployment.
final class Report {
  private Report() {}

  static String of(List<Proved> all) throws IOException {
    var text =
        new StringBuilder(
            "| function | snapshot | init ms | first ms | second ms | classes | of the package | jar kB |\n"
                + "|---|---|---:|---:|---:|---:|---:|---:|\n");
    for (var each : all) {
      text.append(
          "| %s | %s | %d | %d | %d | %d | %d | %d |\n"
              .formatted(
                  each.function().name(),
                  each.function().snapped() ? "yes" : "no",
                  each.initMillis(),
                  each.firstMillis(),
                  each.secondMillis(),
                  each.classes(),
                  each.own(),
                  Budgets.kilobytes(each.function().artifact())));
    }
    return text.toString();
  }
}
