package dev.souk.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.PageQuery;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.Json;
import dev.souk.json.TextLength;
import dev.souk.json.TypeDiscriminator;
import dev.souk.route.FunctionPermission;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.route.SocketRoute;
import dev.souk.store.ItemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A generated document")
class DocumentsTest {
  record Price(@IntegerRange(min = 1, max = 99) long amount, String currency) {}

  record NewTea(
      @Description(value = "Its name.", example = "Assam") @TextLength(max = 20) String name,
      Price price,
      @DefaultValue("true") boolean loose,
      @TextLength(pattern = "[A-Z]{2}") @Description(value = "Where from.", example = "IN")
          @Nullable String origin,
      @TextLength(secret = true, min = 8) String password) {}

  record TeaView(String id, Price price, long version) {}

  /// Stands for a function.
  static final class MakeTea {}

  static final class ListTeas {}

  private static final Route MAKE =
      Route.of(RouteMethod.POST, "/api/v1/teas", RouteAccess.SELLER, MakeTea.class)
          .alias("/api/v1/teas/create")
          .summary("Makes a tea")
          .requestBody(NewTea.class)
          .creates(TeaView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .limit(RateLimit.perPrincipal("teas", 5, Duration.ofMinutes(1)))
          .problems(ProblemCode.CONFLICT)
          .writes(ItemType.PRODUCT)
          .permissions(FunctionPermission.SEND_EMAIL);
  private static final Route LIST =
      Route.of(RouteMethod.GET, "/api/v1/teas", RouteAccess.PUBLIC, ListTeas.class)
          .summary("Lists teas")
          .query(PageQuery.class)
          .lists(TeaView.class);

  static Object at(Map<String, @Nullable Object> tree, String... path) {
    Object found = tree;
    for (var each : path) {
      found = found instanceof List<?> list ? list.get(Integer.parseInt(each)) : found;
      found = found instanceof Map<?, ?> map ? map.get(each) : found;
    }
    return java.util.Objects.requireNonNull(found, () -> String.join(" ", path));
  }

  @Nested
  @DisplayName("of the HTTP API")
  class OpenApi {
    private final Map<String, @Nullable Object> tree =
        OpenApiDocument.of(List.of(MAKE, LIST)).tree();

    @Test
    void has_an_operation_for_each_path_with_an_id_of_its_own() {
      assertThat(in("paths", "/api/v1/teas", "post", "operationId")).isEqualTo("makeTea");
      assertThat(in("paths", "/api/v1/teas/create", "post", "operationId"))
          .isEqualTo("makeTeaAlias");
      assertThat(in("paths", "/api/v1/teas/create", "post", "deprecated")).isEqualTo(false);
    }

    private Object in(String... path) {
      return at(tree, path);
    }

    @Test
    void has_every_status_the_kernel_brings_with_what_the_route_says() {
      var made = Json.object(in("paths", "/api/v1/teas", "post", "responses"));
      var listed = Json.object(in("paths", "/api/v1/teas", "get", "responses"));

      assertThat(made.keySet()).containsExactly("201", "409", "default");
      assertThat(listed.keySet()).containsExactly("200", "default");
      assertThat(Json.object(in("paths", "/api/v1/teas", "post", "x-souk-codes")).keySet())
          .containsExactly("400", "401", "403", "409", "413", "415", "422", "429", "500", "503");
      assertThat(Json.object(in("paths", "/api/v1/teas", "get", "x-souk-codes")).keySet())
          .containsExactly("400", "500", "503");
    }

    @Test
    void has_every_code_of_a_status() {
      var conflict = in("paths", "/api/v1/teas", "post", "responses", "409", "$ref");
      assertThat(conflict).isEqualTo("#/components/responses/ConflictOrRequestInProgress");
      var codes =
          in(
              "components",
              "responses",
              "ConflictOrRequestInProgress",
              "content",
              "application/problem+json",
              "schema",
              "allOf");

      assertThat(Json.text(codes)).contains("[\"conflict\",\"request-in-progress\"]");
      assertThat(in("paths", "/api/v1/teas", "post", "x-souk-codes", "409"))
          .isEqualTo(List.of("conflict", "request-in-progress"));
      assertThat(in("paths", "/api/v1/teas", "post", "x-souk-codes", "403"))
          .isEqualTo(List.of("forbidden", "account-suspended"));
    }

    @Test
    void is_closed_and_bounded_for_what_is_sent_and_open_for_what_is_answered() {
      var sent = Json.object(in("components", "schemas", "DocumentsTestNewTea"));
      var answered = Json.object(in("components", "schemas", "DocumentsTestTeaView"));

      assertThat(sent)
          .containsEntry("additionalProperties", false)
          .containsEntry("required", List.of("name", "price", "password"));
      assertThat(answered)
          .doesNotContainKey("additionalProperties")
          .containsEntry("required", List.of("id", "price", "version"));
    }

    @Test
    void describes_twice_what_is_both_sent_and_answered() {
      assertThat(Json.text(in("components", "schemas", "DocumentsTestPriceInput")))
          .contains("\"maximum\":99", "additionalProperties");
      assertThat(Json.text(in("components", "schemas", "DocumentsTestPrice")))
          .doesNotContain("maximum");
    }

    @Test
    void says_of_a_member_what_the_binder_holds_it_to() {
      String origin =
          Json.text(in("components", "schemas", "DocumentsTestNewTea", "properties", "origin"));
      String loose =
          Json.text(in("components", "schemas", "DocumentsTestNewTea", "properties", "loose"));

      assertThat(origin).contains("[\"string\",\"null\"]", "\"^(?:[A-Z]{2})$\"", "Where from.");
      assertThat(loose)
          .as("a member with a default is optional for clients, and for what generators make")
          .contains("Default: `true`.")
          .doesNotContain("default");
    }

    @Test
    void forbids_control_characters_and_text_of_which_nothing_is_seen() {
      var name = in("components", "schemas", "DocumentsTestNewTea", "properties", "name");
      var pattern =
          java.util.regex.Pattern.compile(String.valueOf(at(Json.object(name), "pattern")));

      for (var taken : List.of("Assam", "Tee für zwei", "茶", "🍵")) {
        assertThat(pattern.matcher(taken).find()).as(taken).isTrue();
      }
      for (var refused : List.of("", " ", "a\u0000", "a\nb", "\u200b", "\u202eabc", "a\u007f")) {
        assertThat(pattern.matcher(refused).find()).as(refused).isFalse();
      }
    }

    @Test
    void has_an_example_of_the_body_made_of_those_of_its_members() {
      var example =
          Json.object(
              in(
                  "paths",
                  "/api/v1/teas",
                  "post",
                  "requestBody",
                  "content",
                  "application/json",
                  "examples",
                  "filled",
                  "value"));

      assertThat(example).containsEntry("name", "Assam").containsEntry("origin", "IN");
    }

    @Test
    void asks_for_a_token_and_a_key_where_the_route_does() {
      assertThat(Json.text(in("paths", "/api/v1/teas", "post", "security")))
          .isEqualTo("[{\"accessToken\":[]}]");
      assertThat(Json.text(in("paths", "/api/v1/teas", "get", "security"))).isEqualTo("[]");
      assertThat(Json.text(in("paths", "/api/v1/teas", "post", "parameters")))
          .contains("#/components/parameters/IdempotencyKeyRequired");
      var key = in("components", "parameters", "IdempotencyKeyRequired");
      assertThat(Json.text(key))
          .contains("\"Idempotency-Key\"", "\"required\":true", "^[!-~]{1,255}$");
    }

    @Test
    void is_none_when_two_routes_answer_the_same_request() {
      assertThatThrownBy(() -> OpenApiDocument.of(List.of(LIST, LIST)))
          .hasMessageContaining("two routes for get /api/v1/teas");
    }
  }

  @Nested
  @DisplayName("of the WebSocket API")
  class AsyncApi {
    @TypeDiscriminator
    sealed interface Told {
      @Description("Begins.")
      record Hello(int protocol) implements Told {}
    }

    @TypeDiscriminator
    sealed interface Heard {
      @Description("Answers a hello.")
      record Welcome(String connectionId) implements Heard {}

      record Pong() implements Heard {}
    }

    @Test
    void has_a_message_of_each_type_and_the_way_it_goes() {
      var text =
          AsyncApiDocument.of(
                  List.of(SocketRoute.of("$default", MakeTea.class)), Told.class, Heard.class)
              .json();
      var tree = Json.readOwn(text);

      assertThat(at(tree, "operations", "receiveHello", "action")).isEqualTo("receive");
      assertThat(at(tree, "operations", "sendWelcome", "action")).isEqualTo("send");
      assertThat(at(tree, "components", "messages", "welcome", "summary"))
          .isEqualTo("Answers a hello.");
      assertThat(text).contains("\"type\":{\"const\":\"hello\"}", "\"$default\":\"MakeTea\"");
    }
  }

  @Nested
  @DisplayName("of rights")
  class Rights {
    @Test
    void has_a_row_a_function_by_its_name() {
      assertThat(PermissionsTable.of(List.of(MAKE, LIST)))
          .endsWith(
              """
              | ListTeas |  |  | HMAC_KEY CLOUDFRONT_KEY |
              | MakeTea |  | RATE_LIMIT PRODUCT | CLOUDFRONT_KEY SEND_EMAIL |
              """);
    }
  }

  @Nested
  @DisplayName("of the routes")
  class Table {
    @Test
    void has_a_row_a_route_by_path_then_method() {
      assertThat(RoutesTable.of(List.of(MAKE, LIST)))
          .endsWith(
              """
              | GET | `/api/v1/teas` | PUBLIC | ListTeas | Lists teas |
              | POST | `/api/v1/teas` `/api/v1/teas/create` | SELLER | MakeTea | Makes a tea |
              """);
    }
  }
}
