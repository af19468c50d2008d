package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// OWASP's Web Security Testing Guide, "Testing for Host Header Injection", and DNS rebinding.
@DisplayName("The local cloud")
class HostHeaderCheckTest {
  private static final NetworkAccess NAMED =
      new NetworkAccess("127.0.0.1", Set.of("souk"), List.of(), Optional.empty());
  private static final LocalServer SERVER = LocalServer.start(NAMED, 0, List.of(new Everything()));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String status(String request) throws IOException {
    return RawHttpClient.send(SERVER.port(), request).substring(9, 12);
  }

  private static String asked(String method, String path, String host, String more)
      throws IOException {
    return status(
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(method, path, host, more));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST:1",
        "localhost.",
        "shop.localhost:8080",
        "127.0.0.1:8080",
        "127.1.2.3",
        "[::1]:8080",
        "souk:8080",
        "host.docker.internal:8080"
      })
  void answers_to_names_of_this_machine_and_to_those_it_was_given(String host) throws IOException {
    assertThat(asked("GET", "/dev/mail", host, "")).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example:8080",
        "127.0.0.1.evil.example",
        "notlocalhost",
        "192.168.1.7:8080",
        "0.0.0.0:8080",
        "[fe80::1]:8080",
        "souk.evil.example",
        "internal"
      })
  void refuses_every_path_to_who_came_by_another_name(String host) throws IOException {
    for (var path :
        List.of("/", "/dev/mail", "/dev", "/aws/dynamodb", "/api/v1/x", "/s3/b/k", "/stripe/v1")) {
      assertThat(asked("GET", path, host, "")).isEqualTo("421");
    }
  }

  @Test
  void looks_at_the_request_line_as_well() throws IOException {
    assertThat(asked("GET", "http://evil.example/dev/mail", "localhost", "")).isNotEqualTo("200");
    assertThat(asked("GET", "http://evil.example/dev/mail", "evil.example", "")).isEqualTo("421");
    assertThat(asked("GET", "http://localhost/dev/mail", "evil.example", "")).isNotEqualTo("200");
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, POST, /dev/clock, 403",
    "same-site, POST, /dev/clock, 403",
    "same-origin, POST, /dev/clock, 200",
    "none, POST, /dev/clock, 200",
    "cross-site, GET, /dev, 200",
    "cross-site, POST, /api/v1/orders, 200",
  })
  void lets_no_foreign_page_change_anything_on_its_own(
      String from, String method, String path, String status) throws IOException {
    var more = "Sec-Fetch-Site: %s\r\nContent-Length: 0\r\n".formatted(from);
    assertThat(asked(method, path, "localhost", more)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 192.168.1.7, true",
    "0.0.0.0, fe80::1, true",
    "0.0.0.0, evil.example, false",
    "192.168.1.7, 192.168.1.7, true",
    "192.168.1.7, 192.168.1.8, false",
    "127.0.0.1, 192.168.1.7, false",
    "::1, ::1, true",
  })
  void answers_to_the_address_it_listens_on(String host, String name, boolean answers) {
    assertThat(new NetworkAccess(host, Set.of(), List.of(), Optional.empty()).acceptsHost(name))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5173, http://localhost:5173",
    "https://shop.test/souk/, https://shop.test/souk",
  })
  void sends_people_where_its_pages_are(String pages, String site) {
    var networkAccess =
        new NetworkAccess("127.0.0.1", Set.of(), List.of(), Optional.of(URI.create(pages)));

    assertThat(networkAccess.site("http://localhost:8080")).isEqualTo(site);
    assertThat(NetworkAccess.LOCAL.site("http://localhost:8080"))
        .isEqualTo("http://localhost:8080");
    assertThat(
            networkAccess
                .allowed("http://localhost:8080")
                .allows(pages.replaceFirst("(//[^/]+)/.*", "$1")))
        .isTrue();
  }

  private static final class Everything extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      // signatures are looked at before this
      callback.succeeded();
      return true;
    }
  }
}
