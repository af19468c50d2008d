package dev.souk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.TestHttpDependencies;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Of a shop of mugs")
class ContractToolsTest {
  private final HttpDependencies dependencies = new TestHttpDependencies().kernel();
  private final SampleApi shop = new SampleApi();
  private final SampleMatrixActors cast = new SampleMatrixActors();
  private final Map<Route, HttpFunction<?>> functions = new LinkedHashMap<>();
  private final OpenApiDocument document = OpenApiDocument.of(SampleApi.ROUTES);

  @BeforeEach
  void open() {
    functions.put(SampleApi.LIST, shop.list(dependencies));
    functions.put(SampleApi.MAKE, shop.make(dependencies));
    functions.put(SampleApi.READ, shop.read(dependencies));
    functions.put(SampleApi.BREAK, shop.remove(dependencies));
    for (var seller : List.of(MatrixPrincipal.SELLER_A, MatrixPrincipal.SELLER_B)) {
      shop.mugs.put(cast.id(seller, "mugs/{id}"), seller.name());
    }
  }

  private HttpTransport gateway() {
    return new SampleGateway(functions);
  }

  @Nested
  @DisplayName("the check")
  class Checking {
    private final OpenApiResponseCheck check = OpenApiResponseCheck.of(document);

    private ObservedResponse mug(String body) {
      return new ObservedResponse(
          "GET",
          "/api/v1/mugs/mug_1",
          200,
          Map.of("Content-Type", "application/json; charset=utf-8", "X-Request-Id", "1"),
          body);
    }

    private ObservedResponse refused(String method, String path, int status, String code) {
      var body =
          "{\"type\":\"t\",\"title\":\"t\",\"status\":%d,\"code\":\"%s\",\"detail\":\"d\",\"requestId\":\"1\",\"errors\":[]}"
              .formatted(status, code);
      return new ObservedResponse(
          method,
          path,
          status,
          Map.of("Content-Type", "application/problem+json", "X-Request-Id", "1"),
          body);
    }

    @Test
    void takes_what_is_described_and_members_that_are_new() {
      check.check(
          mug("{\"id\":\"m\",\"name\":\"n\",\"categoryId\":\"c\",\"version\":1,\"new\":1}"));
      check.check(refused("POST", "/api/v1/mugs/create", 404, "not-found"));
    }

    @Test
    void says_what_is_missing_or_of_another_type() {
      assertThatThrownBy(() -> check.check(mug("{\"id\":\"m\",\"name\":7,\"version\":1}")))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("categoryId")
          .hasMessageContaining("name");
      assertThatThrownBy(() -> check.check(mug("nonsense"))).hasMessageContaining("not JSON");
    }

    @Test
    void says_that_a_status_or_a_code_is_not_described() {
      assertThatThrownBy(() -> check.check(refused("GET", "/api/v1/mugs/m", 409, "conflict")))
          .hasMessageContaining("described are only");
      for (var wrong : List.of("conflict", "validation-failed", "malformed-request")) {
        assertThatThrownBy(() -> check.check(refused("GET", "/api/v1/mugs/m", 404, wrong)))
            .hasMessageContaining("its code can only be [not-found]");
      }
      assertThatThrownBy(() -> check.check(refused("GET", "/api/v1/mugs", 404, "not-found")))
          .as("a refusal that others may answer with")
          .hasMessageContaining("described are only");
    }

    @Test
    void says_that_the_gateway_never_answers_so() {
      var observed =
          new ObservedResponse(
              "POST",
              "/api/v1/mugs/create",
              415,
              Map.of("content-type", "application/json"),
              "{\"message\":\"Unsupported\"}");

      assertThatThrownBy(() -> check.check(observed)).hasMessageContaining("the gateway never");
    }

    @Test
    void lets_no_route_answer_that_is_not_described() {
      assertThatThrownBy(() -> check.check(refused("GET", "/api/v1/cups", 404, "not-found")))
          .hasMessageContaining("no operation is described")
          .isInstanceOf(AssertionError.class);
    }

    @Test
    void takes_the_gateways_own_words_where_no_function_answers() {
      for (var path : List.of("/api/v1/cups", "/api/v1/mugs/m")) {
        check.check(
            new ObservedResponse(
                "GET",
                path,
                404,
                Map.of("content-type", "application/json"),
                "{\"message\":\"Not Found\"}"));
      }
    }
  }

  @Nested
  @DisplayName("the odd questions")
  class Fuzzing {
    private ApiFuzzer fuzz() {
      var tokens = Stream.of(MatrixPrincipal.values()).flatMap(each -> cast.token(each).stream());
      return new ApiFuzzer(
          document, tokens.toList(), (method, path) -> List.of(), List.copyOf(shop.mugs.keySet()));
    }

    @Test
    void are_all_answered_as_described() {
      assertThat(fuzz().run(1, 3_000, ApiFuzzer.Weather.CALM, gateway())).isEqualTo(3_000);
    }

    @Test
    void reach_the_functions_and_every_refusal() {
      var statuses = new TreeMap<Integer, Integer>();
      fuzz()
          .run(
              2,
              3_000,
              ApiFuzzer.Weather.CALM,
              request -> {
                var seen = gateway().send(request);
                seen.ifPresent(each -> statuses.merge(each.status(), 1, Integer::sum));
                return seen;
              });

      assertThat(statuses).containsKeys(200, 201, 204, 400, 401, 403, 404, 422, 428);
    }

    @Test
    void are_the_same_for_the_same_seed() {
      var first = fuzz().request(7, 3);

      assertThat(fuzz().request(7, 3).toString()).isEqualTo(first.toString());
      assertThat(
              IntStream.range(0, 50)
                  .mapToObj(each -> fuzz().request(7, each).toString())
                  .distinct())
          .hasSizeGreaterThan(45);
    }

    @Test
    void find_what_throws_and_say_how_to_ask_again() {
      functions.put(
          SampleApi.READ,
          new SampleApi.MugFunction<Void>(
              SampleApi.READ,
              dependencies,
              boundRequest -> {
                throw new IllegalStateException();
              }));

      assertThatThrownBy(() -> fuzz().run(3, 1_000, ApiFuzzer.Weather.CALM, gateway()))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("replay with Fuzz.request(3L,");
    }

    @Test
    void skip_what_a_client_cannot_send() {
      assertThat(fuzz().run(1, 10, ApiFuzzer.Weather.CALM, request -> Optional.empty())).isZero();
    }
  }

  @Nested
  @DisplayName("the authorisation matrix")
  class Matrix {
    private Stream<DynamicTest> rows() {
      return new AuthorizationMatrix(cast, gateway()).tests(List.copyOf(SampleApi.ROUTES));
    }

    @TestFactory
    Stream<DynamicTest> holds() {
      return rows();
    }

    @Test
    void has_a_row_for_every_route_and_principal_and_for_every_id() {
      assertThat(rows()).hasSize(SampleApi.ROUTES.size() * MatrixPrincipal.values().length + 2);
    }

    @Test
    void finds_a_function_that_shows_anothers_object() {
      functions.put(
          SampleApi.READ,
          new SampleApi.MugFunction<Void>(
              SampleApi.READ,
              dependencies,
              boundRequest -> HandlerResponse.ok(SampleApi.view(boundRequest.path("id")))));

      assertThat(rows().filter(row -> fails(row)).map(DynamicTest::getDisplayName))
          .containsExactly("GET /api/v1/mugs/{id} with the mugs/{id} of another is as with none");
    }

    private static boolean fails(DynamicTest row) {
      try {
        row.getExecutable().execute();
        return false;
      } catch (Throwable e) {
        return true;
      }
    }

    @Test
    void asks_whose_the_objects_are_that_a_new_field_names() {
      record Wish(String supplierId) {}
      Trigger route =
          Route.of(
                  dev.souk.route.RouteMethod.POST,
                  "/api/v1/wishes",
                  dev.souk.route.RouteAccess.ACCOUNT,
                  SampleApi.MugFunction.class)
              .requestBody(Wish.class);
      var matrix = new AuthorizationMatrix(cast, gateway());

      assertThatThrownBy(() -> matrix.tests(List.of(route)))
          .hasMessage(
              "POST /api/v1/wishes has a field supplierId that names an object: "
                  + "say in MatrixActors.owners() whose it is");
    }
  }

  @Test
  @DisplayName("the document is the same text every time")
  void the_document_is_the_same_text_every_time() {
    var backwards = OpenApiDocument.of(SampleApi.ROUTES.reversed());

    assertThat(backwards.yaml()).isEqualTo(document.yaml());
    assertThatCode(() -> document.tree()).doesNotThrowAnyException();
  }
}
