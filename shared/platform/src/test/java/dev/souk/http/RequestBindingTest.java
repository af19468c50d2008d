package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.PrincipalRole;
import dev.souk.route.RouteAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request")
class RequestBindingTest {
  private final TestHttpDependencies test = new TestHttpDependencies();

  private TestRequest.Answer listed(String name, String value) {
    return TestRequest.get("/api/v1/mugs")
        .asking(name, value)
        .to(SampleFunctions.listing(test, RouteAccess.PUBLIC));
  }

  private TestRequest.Answer made(TestRequest request) {
    return request
        .as("usr_1", PrincipalRole.CUSTOMER)
        .to(SampleFunctions.making(test, IdempotencyKeyPolicy.KEY_IGNORED));
  }

  private static TestRequest post() {
    return TestRequest.post("/api/v1/mugs");
  }

  @Nested
  @DisplayName("with query parameters")
  class Queries {
    @Test
    void gets_presets_for_those_left_out() {
      var answer =
          TestRequest.get("/api/v1/mugs").to(SampleFunctions.listing(test, RouteAccess.PUBLIC));

      assertThat(answer.body()).contains("\"version\":20");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "0",
          "-1",
          "101",
          "10,20",
          "1.0",
          "1e1",
          " 1",
          "+1",
          "٣",
          "0x10",
          "2147483648",
          "9223372036854775808",
          "00000000000000000000000020",
          "null",
          "true"
        })
    void is_refused_for_a_limit_that_is_none(String limit) {
      var answer = listed("limit", limit);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("malformed-request");
      assertThat(answer.body()).contains("\"pointer\":\"limit\"");
    }

    @Test
    void is_told_what_is_allowed_when_it_names_what_is_not() {
      var answer = listed("offset", "1");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("detail"))
          .isEqualTo("see errors; allowed are limit, cursor, sort, colour");
      assertThat(answer.body()).contains("\"pointer\":\"offset\",\"code\":\"unknown\"");
    }

    @Test
    void is_told_the_words_to_choose_from() {
      assertThat(listed("sort", "cheapest").body()).contains("must be one of newest, price");
      assertThat(listed("sort", "price").status()).isEqualTo(200);
    }

    @Test
    void is_refused_when_the_query_as_a_whole_cannot_be() {
      assertThat(listed("colour", "plaid").status()).isEqualTo(400);
    }

    @Test
    void is_refused_where_no_query_is_taken() {
      var answer =
          TestRequest.get("/api/v1/mugs")
              .asking("x", "1")
              .to(SampleFunctions.reading(test, RouteAccess.PUBLIC));

      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Nested
  @DisplayName("with a body")
  class Bodies {
    @Test
    void is_bound_and_handled() {
      assertThat(made(post().json("{\"name\":\"blue\",\"size\":3}")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
      "application/json; charset=utf-8, 201",
      "APPLICATION/JSON, 201",
      "text/plain, 415",
      "application/jsonp, 415",
      "'', 415"
    })
    void says_that_it_is_json(String contentType, int status) {
      var request =
          post().json("{\"name\":\"blue\",\"size\":3}").header("content-type", contentType);

      assertThat(made(request).status()).isEqualTo(status);
    }

    @Test
    void may_write_header_names_as_it_likes() {
      var request =
          post()
              .set("body", "{\"name\":\"blue\",\"size\":3}")
              .header("Content-Type", "application/json");

      assertThat(made(request).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "null",
          "{}{}",
          "{\"name\":\"a\",\"name\":\"b\",\"size\":1}",
          "{\"name\":\"a\",\"size\":1,\"role\":\"admin\"}",
          "{\"name\":\"a\",\"size\":1,\"__proto__\":{}}",
          "{\"name\":\"a\",\"size\":1.5}",
          "{\"name\":null,\"size\":1}"
        })
    void is_malformed_when_it_is_no_such_object(String body) {
      var answer = made(post().json(body));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"size\":1}",
          "{\"name\":\"\",\"size\":1}",
          "{\"name\":\"a\",\"size\":99999999999999999999}",
          "{\"name\":\"\\ud800\",\"size\":1}"
        })
    void is_invalid_when_only_a_value_does_not_fit(String body) {
      var answer = made(post().json(body));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("validation-failed");
    }

    @Test
    void arrives_in_base64_as_well() {
      assertThat(
              made(post()
                      .bytes(
                          "{\"name\":\"ü\",\"size\":3}"
                              .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                  .status())
          .isEqualTo(201);
      assertThat(made(post().bytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0})).status())
          .isEqualTo(400);
    }

    @Test
    void of_ten_megabytes_of_brackets_is_merely_malformed() {
      assertThat(made(post().json("[".repeat(10_000_000))).status()).isEqualTo(400);
    }

    @Test
    void is_refused_where_none_is_taken() {
      var answer =
          TestRequest.get("/api/v1/mugs")
              .json("{}")
              .to(SampleFunctions.reading(test, RouteAccess.PUBLIC));

      assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void is_no_request_at_all_when_no_gateway_can_have_sent_it() {
      assertThatThrownBy(() -> made(post().set("body", "%").set("isBase64Encoded", true)))
          .hasMessageContaining("not an event of API Gateway's");
      assertThatThrownBy(() -> made(post().set("requestContext", "x")))
          .hasMessageContaining("not an event of API Gateway's");
    }
  }

  @Nested
  @DisplayName("with a path parameter")
  class Parameters {
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a/b", "../x", "🎁", "\ud800", "{id}", "prd_1\r\nx: y"})
    void hands_it_on_as_it_is_and_never_into_an_answer(String id) {
      var seen = new java.util.ArrayList<String>();
      var function =
          new SampleFunctions.Told<Void>(
              dev.souk.route.Route.of(
                  dev.souk.route.RouteMethod.GET,
                  "/api/v1/mugs/{id}",
                  RouteAccess.PUBLIC,
                  SampleFunctions.Told.class),
              test.kernel(),
              boundRequest -> {
                seen.add(boundRequest.path("id"));
                return HandlerResponse.notFound();
              });
      if (id.equals("\ud800")) {
        return; // no gateway and no JSON text can carry half a pair
      }

      var answer = TestRequest.get("/api/v1/mugs/" + id).with("id", id).to(function);

      assertThat(seen).containsExactly(id);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.headers().toString() + answer.body()).doesNotContain(id);
    }
  }

  @Nested
  @DisplayName("that changes a version")
  class Versions {
    private TestRequest.Answer changed(TestRequest request) {
      return request
          .json("{\"name\":\"blue\",\"size\":3}")
          .as("sel_1", PrincipalRole.SELLER)
          .to(SampleFunctions.changing(test));
    }

    @Test
    void says_which() {
      var answer = changed(post());

      assertThat(answer.status()).isEqualTo(428);
      assertThat(answer.code()).isEqualTo("if-match-missing");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "7",
          "*,\"7\"",
          "\"x\"",
          "\"7\",",
          "\"7\" \"8\"",
          "\"-1\"",
          "\"9999999999999999999\"",
          ""
        })
    void is_malformed_when_it_names_no_tag_of_ours(String tag) {
      assertThat(changed(post().header("if-match", tag)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"7\" ", "*", "\"1\",\"7\"", "W/\"7\" , \"77\""})
    void takes_weak_tags_for_strong_ones_one_of_a_list_and_whatever_there_is(String tag) {
      var answer = changed(post().header("if-match", tag));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("etag")).isEqualTo("\"8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"1\",\"77\"", "W/\"70\""})
    void is_stale_when_none_of_its_tags_is_the_present_one(String tag) {
      assertThat(changed(post().header("if-match", tag)).code()).isEqualTo("version-mismatch");
    }
  }
}
