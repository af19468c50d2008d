package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.http.RouteMatcher.Result;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.OpenApiDocument;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The local gateway")
class LocalRoutesMatchOpenApiTest {
  private final RouteMatcher routeMatcher = new RouteMatcher(FunctionManifest.routes());

  private static Set<String> described() {
    return OpenApiDocument.ofAll().routeKeys();
  }

  @Test
  void has_the_routes_that_are_described_and_no_other() {
    assertThat(new TreeSet<>(routeMatcher.keys())).isEqualTo(described());
  }

  @Test
  void leads_a_request_for_each_to_it() {
    for (var key : described()) {
      var request = key.replaceAll("\\{\\w+}", "it").split(" ", 2);

      assertThat(routeMatcher.find(request[0], request[1]))
          .as(key)
          .isInstanceOfSatisfying(Result.Match.class, it -> assertThat(it.key()).isEqualTo(key));
    }
  }
}
