package dev.souk.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the generated documents. Started by [Contract#COMMAND].
public final class WriteContract {
  private WriteContract() {}

  /// @param args the directory to write to
  public static void main(String[] args) throws IOException {
    var directory = Files.createDirectories(Path.of(args[0]).normalize());
    for (var file : Contract.files().entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
