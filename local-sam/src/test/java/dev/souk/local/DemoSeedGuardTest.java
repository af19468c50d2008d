package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A persisted market")
class DemoSeedGuardTest {
  @TempDir Path directory;

  private DemoSeedGuard start() {
    return new DemoSeedGuard(Optional.of(directory));
  }

  private void write(String file, String text) throws IOException {
    var path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void starts_over_when_seeding_was_interrupted() throws IOException {
    assertThat(start().begin()).isFalse();
    write("tables/shared.db", "half");
    write("media/bucket/key", "half");
    write("secrets/KEY", "half");

    assertThat(start().begin()).isTrue();
    assertThat(directory.resolve("tables")).doesNotExist();
    assertThat(directory.resolve("media")).doesNotExist();
    assertThat(directory.resolve("secrets")).doesNotExist();
  }

  @Test
  void keeps_what_was_in_it_before() throws IOException {
    write("tables/shared.db", "mine");
    write("media/bucket/key", "mine");
    write("notes.txt", "mine");
    start().begin();
    write("tables/shared.db", "half");
    write("media/bucket/other", "half");
    start().begin();
    write("tables/shared.db", "half again");

    assertThat(start().begin()).isTrue();
    assertThat(directory.resolve("tables/shared.db")).hasContent("mine");
    assertThat(directory.resolve("media/bucket/key")).hasContent("mine");
    assertThat(directory.resolve("media/bucket/other")).doesNotExist();
    assertThat(directory.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void is_left_as_it_is_once_it_is_seeded() throws IOException {
    var demoSeedGuard = start();
    demoSeedGuard.begin();
    write("tables/shared.db", "filled");
    demoSeedGuard.end();

    assertThat(start().begin()).isFalse();
    start().end();
    assertThat(start().begin()).isFalse();
    assertThat(directory.resolve("tables/shared.db")).hasContent("filled");
    assertThat(directory).isDirectoryNotContaining(it -> it.toString().contains("before-demo"));
  }

  @Test
  void does_nothing_where_no_data_is_persisted() {
    var demoSeedGuard = new DemoSeedGuard(Optional.empty());
    assertThat(demoSeedGuard.begin()).isFalse();
    demoSeedGuard.end();
  }
}
