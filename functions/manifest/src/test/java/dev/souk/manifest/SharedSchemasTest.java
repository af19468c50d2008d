package dev.souk.manifest;

import static dev.souk.manifest.DocumentsTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.PageQuery;
import dev.souk.json.Description;
import dev.souk.json.Json;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What schemas have in common")
class SharedSchemasTest {
  enum Leaf {
    BLACK,
    GREEN
  }

  record TeaCard(@Description("Its id.") String id, Leaf leaf, @Nullable Leaf blendedWith) {}

  record TeaPage(
      @Description("Its id.") String id,
      Leaf leaf,
      @Nullable Leaf blendedWith,
      @Description("Rises with every change.") long version,
      @Description("When it was made.") Instant createdAt,
      @Description("When it last changed.") Instant updatedAt) {}

  /// Stand for functions.
  static final class ListTeas {}

  static final class ReadTea {}

  private static final Route LIST =
      Route.of(RouteMethod.GET, "/api/v1/teas", RouteAccess.PUBLIC, ListTeas.class)
          .summary("Lists teas")
          .query(PageQuery.class)
          .lists(TeaCard.class);
  private static final Route READ =
      Route.of(RouteMethod.GET, "/api/v1/teas/{id}", RouteAccess.PUBLIC, ReadTea.class)
          .summary("Reads a tea")
          .returns(TeaPage.class);

  private final Map<String, @Nullable Object> both = OpenApiDocument.of(List.of(LIST, READ)).tree();

  private static Object schema(Map<String, @Nullable Object> document, String name) {
    return at(document, "components", "schemas", name);
  }

  @Test
  void words_that_several_members_can_be_have_the_name_of_their_enum() {
    assertThat(Json.text(schema(both, "SharedSchemasTestLeaf")))
        .isEqualTo("{\"type\":\"string\",\"enum\":[\"black\",\"green\"]}");
    assertThat(
            Json.text(at(both, "components", "schemas", "SharedSchemasTestTeaCard", "properties")))
        .contains(
            "\"leaf\":{\"$ref\":\"#/components/schemas/SharedSchemasTestLeaf\"}",
            "\"blendedWith\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/SharedSchemasTestLeaf\"},"
                + "{\"type\":\"null\"}]}");
  }

  @Test
  void a_record_with_all_members_of_another_is_that_one_and_more() {
    assertThat(Json.text(schema(both, "SharedSchemasTestTeaPage")))
        .contains(
            "{\"$ref\":\"#/components/schemas/SharedSchemasTestTeaCard\"}",
            "{\"$ref\":\"#/components/schemas/Resource\"}");
    assertThat(DocumentInfo.dangling(both)).isEmpty();
  }

  @Test
  void nothing_stands_that_nothing_refers_to() {
    var listed = OpenApiDocument.of(List.of(LIST)).tree();

    assertThat(Json.object(at(listed, "components", "schemas")))
        .doesNotContainKeys("Resource", "SharedSchemasTestTeaPage");
    assertThat(DocumentInfo.dangling(listed)).isEmpty();
  }

  @Test
  void a_value_of_a_format_is_described_once() {
    assertThat(Json.text(schema(both, "DateTime")))
        .isEqualTo("{\"type\":\"string\",\"format\":\"date-time\"}");
    assertThat(Json.text(schema(both, "Resource")))
        .contains("#/components/schemas/Int64", "#/components/schemas/DateTime");
  }

  @Test
  void a_response_of_one_operation_stands_in_it() {
    assertThat(Json.object(at(both, "paths", "/api/v1/teas", "get", "responses", "200")))
        .containsKeys("description", "content");
    assertThat(Json.object(at(both, "components", "responses"))).containsOnlyKeys("Refused");
  }
}
