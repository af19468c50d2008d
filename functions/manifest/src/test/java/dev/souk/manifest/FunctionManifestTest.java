package dev.souk.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The manifest")
class FunctionManifestTest {

  @Test
  void names_every_function_there_is_and_no_other() {
    var there =
        ProductionClasses.all().stream()
            .filter(FunctionManifestTest::isFunction)
            .map(JavaClass::getName)
            .sorted()
            .toList();

    assertThat(
            FunctionManifest.all().stream()
                .map(each -> each.function().getName())
                .sorted()
                .toList())
        .as("dev.souk.manifest.FunctionManifest against the classes that are handlers")
        .isEqualTo(there);
  }

  private static boolean isFunction(JavaClass type) {
    return (type.isAssignableTo(RequestHandler.class)
            || type.isAssignableTo(RequestStreamHandler.class))
        && !type.isInterface()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  @Test
  void has_no_two_routes_that_answer_the_same_request() {
    var shapes = new ArrayList<String>();
    for (var route : FunctionManifest.routes()) {
      for (var path : route.paths()) {
        shapes.add(route.method() + " " + path.replaceAll("\\{[^}]*}", "{}"));
      }
    }

    assertThat(shapes).doesNotHaveDuplicates();
  }

  @Test
  void gives_every_function_a_name_of_its_own() {
    assertThat(FunctionManifest.all().stream().map(Trigger::name)).doesNotHaveDuplicates();
  }

  @Test
  void names_final_classes_that_lambda_can_make() throws NoSuchMethodException {
    for (var trigger : FunctionManifest.all()) {
      var function = trigger.function();

      assertThat(Modifier.isFinal(function.getModifiers())).as("%s is final", function).isTrue();
      assertThat(Modifier.isPublic(function.getConstructor().getModifiers())).isTrue();
    }
  }

  @Test
  void has_routes_that_say_what_they_do_under_the_version() {
    for (var route : FunctionManifest.routes()) {
      assertThat(route.summary()).as("what %s says", route).isNotBlank();
      for (var path : route.paths()) {
        assertThat(path).matches("/api/v1(/[a-z0-9-]+|/\\{[a-zA-Z]+})+|/\\.well-known/[a-z0-9.-]+");
      }
    }
  }

  @Test
  void has_examples_that_its_routes_would_take() {
    for (var route : FunctionManifest.routes()) {
      if (route.requestBody() != Void.class) {
        assertThat(taken(route))
            .as("the example of %s, put together from @Description(example = …)", route)
            .isInstanceOf(JsonBinder.Bound.Success.class);
      }
    }
  }

  private static Object taken(Route route) {
    return JsonBinder.bind(
        Json.readOwn(Json.text(SchemaExamples.of(route.requestBody()))), route.requestBody());
  }
}
