package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

@DisplayName("A bucket in a directory")
class S3LocalPersistenceTest {
  private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);

  @Test
  void is_there_again_after_a_restart_with_the_types_of_its_objects(@TempDir Path directory)
      throws Exception {
    var here = directory.resolve("objects");
    try (var first = S3Local.persistedIn(here, List.of(), it -> {})) {
      first.create("media");
      var put = PutObjectRequest.builder().bucket("media").key("public/x").contentType("image/png");
      var length = put.contentLength((long) CONTENT.length).build();
      first.store().putBlob(length, new ByteArrayInputStream(CONTENT));
    }
    try (var second = S3Local.persistedIn(here, List.of(), it -> {})) {
      second.create("media");
      var get = GetObjectRequest.builder().bucket("media").key("public/x").build();
      try (var object = second.store().getBlob(get)) {
        assertThat(object.readAllBytes()).isEqualTo(CONTENT);
        assertThat(object.response().contentType()).isEqualTo("image/png");
      }
    }
  }

  @Test
  void that_cannot_be_made_is_refused_in_one_sentence(@TempDir Path directory) throws Exception {
    var file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> S3Local.persistedIn(file, List.of(), it -> {}))
        .hasMessageStartingWith("objects cannot be stored in " + file);
  }
}
