package dev.souk.manifest;

import static dev.souk.manifest.DocumentsTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.ProblemCode;
import dev.souk.json.Json;
import dev.souk.media.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The document")
class WholeDocumentsTest {
  @Nested
  @DisplayName("of all routes")
  class OpenApi {
    private static final OpenApiDocument ALL = OpenApiDocument.ofAll();

    @Test
    void describes_either_or_bodies_as_alternatives() {
      var schemas = ALL.tree();

      for (var either : List.of("AdjustStockBody", "NewCoupon", "VerifyEmailProof")) {
        var options = (List<?>) at(schemas, "components", "schemas", either, "oneOf");
        assertThat(options).as(either).hasSize(2);
        assertThat(Json.text(options)).contains("{\"type\":\"null\"}", "required");
      }
      assertThat((List<?>) at(schemas, "components", "schemas", "ConfirmDeliveryBody", "anyOf"))
          .hasSize(2);
    }

    @Test
    void has_no_example_that_is_the_text_null() {
      assertThat(ALL.json()).doesNotContain("[\"null\"]", "example\":\"null\"");
    }

    @Test
    void names_every_word_of_a_closed_set() {
      var all = ALL.tree();

      assertThat(
              (List<?>) at(all, "components", "schemas", "Problem", "properties", "code", "enum"))
          .hasSize(ProblemCode.values().length);
      assertThat(
              (List<?>)
                  at(
                      all,
                      "components",
                      "schemas",
                      "CreateMediaUploadFile",
                      "properties",
                      "contentType",
                      "enum"))
          .hasSize(ContentType.values().length);
    }

    @Test
    void has_what_it_refers_to() {
      assertThat(DocumentInfo.dangling(ALL.tree())).isEmpty();
    }

    @Test
    void has_an_example_of_every_body_that_is_as_its_schema_says() {
      var bodies = DocumentInfo.bodies(ALL.tree());

      assertThat(bodies).hasSizeGreaterThan(100);
      bodies.forEach((where, body) ->
          assertThat(
                  DocumentInfo.faults(
                      ALL.tree(),
                      Json.object(body.get("schema")),
                      at(Json.object(body), "examples", "filled", "value")))
              .as(where)
              .isEmpty());
    }

    @Test
    void names_the_status_of_every_code_an_operation_refuses_with() {
      DocumentInfo.operations(ALL.tree())
          .forEach((id, operation) ->
              Json.object(operation.get("x-souk-codes"))
                  .forEach((status, codes) ->
                      assertThat(List.<Object>copyOf((List<?>) codes))
                          .as("%s %s", id, status)
                          .isSubsetOf(
                              Arrays.stream(ProblemCode.values())
                                  .filter(code -> status.equals("" + code.status()))
                                  .map(code -> (Object) code.wire())
                                  .toList())));
    }

    @Test
    void tells_the_true_limit_of_a_body() {
      assertThat(ALL.json()).contains("6 MB").doesNotContain("10 MB");
    }

    @Test
    void describes_a_response_that_many_have_once() {
      assertThat(ALL.yaml().length()).isLessThan(500_000);
    }
  }

  @Nested
  @DisplayName("of the socket")
  class AsyncApi {
    private final Map<String, @Nullable Object> all = Json.readOwn(AsyncApiDocument.ofAll().json());

    @Test
    void tells_alternatives_apart_by_the_name_of_a_member() {
      assertThat(at(all, "components", "schemas", "ClientMessage", "discriminator"))
          .isEqualTo("type");
    }

    @Test
    void says_where_the_socket_is_and_how_it_is_opened() {
      assertThat(at(all, "servers", "local", "host")).isEqualTo("localhost:8080");
      assertThat(at(all, "servers", "deployment", "protocol")).isEqualTo("wss");
      assertThat(at(all, "channels", "socket", "address")).isEqualTo("/realtime");
      assertThat(Json.text(at(all, "channels", "socket", "bindings"))).contains("ticket");
      assertThat(String.valueOf(at(all, "info", "description")))
          .contains("POST /api/v1/realtime/tickets", "?ticket=", "60 seconds");
    }

    @Test
    void has_what_it_refers_to() {
      assertThat(DocumentInfo.dangling(all)).isEmpty();
    }

    @Test
    void has_examples_that_are_as_their_payloads_are_described() {
      Json.object(at(all, "components", "messages"))
          .forEach((name, message) ->
              assertThat(
                      DocumentInfo.faults(
                          all,
                          Json.object(at(Json.object(message), "payload")),
                          example(Json.object(message))))
                  .as(name)
                  .isEmpty());
    }

    private static Object example(Map<String, @Nullable Object> message) {
      var examples = (List<?>) at(message, "examples");
      return at(Json.object(examples.getFirst()), "payload");
    }
  }
}
