package dev.souk.local.httpfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.story.SharedLocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The .http files")
class HttpFilesTest {
  private static final Path DIRECTORY = Path.of("../events/http");

  private static List<HttpFileRequest> all() throws IOException {
    var all = new ArrayList<HttpFileRequest>();
    try (var files = Files.list(DIRECTORY)) {
      for (var file : files.filter(each -> each.toString().endsWith(".http")).sorted().toList()) {
        all.addAll(HttpFileRequest.of(Files.readString(file)));
      }
    }
    return all;
  }

  @Test
  void are_answered_as_they_say_one_after_another() throws Exception {
    var url = SharedLocalCloud.cloud().url();
    var environment =
        Map.of(
            "url",
            url,
            "api",
            url + "/api/v1",
            "admin",
            SharedLocalCloud.admin().email(),
            "adminPassword",
            SharedLocalCloud.PASSWORD);
    var httpFileRunner = new HttpFileRunner(SharedLocalCloud.visitor().http(), environment);
    for (var httpFileRequest : all()) {
      httpFileRunner.runAll(httpFileRequest);
    }
  }

  @Test
  void say_of_every_request_what_it_answers() throws Exception {
    assertThat(all())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            each -> assertThat(each.after()).first().asString().contains("response.status === "));
  }

  @Test
  void have_an_environment_with_all_they_are_not_told_by_answers() throws Exception {
    var environment = Json.readOwn(Files.readString(DIRECTORY.resolve("http-client.env.json")));

    assertThat(Json.object(environment.get("local")))
        .containsOnlyKeys("url", "api", "admin", "adminPassword");
  }
}
