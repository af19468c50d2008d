package dev.souk.manifest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.souk.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code")
class ArchitectureTest {
  private static final Pattern ADAPTER =
      Pattern.compile("(Dynamo|S3|Ses|Api|Gateway|EventBridge)[A-Z].*");

  /// Where what a service throws becomes an answer, over HTTP and over the socket.
  private static final Set<String> KERNELS = Set.of("HttpFunction", "SocketMessageFunction");

  /// What the names of the classes end with that make adapters: [CloudWiring] and each feature's
  /// own.
  private static final String WIRING = "Wiring";

  private static final DescribedPredicate<JavaClass> DOMAIN =
      describe(
          "in the domain",
          type ->
              type.getSource()
                  .map(source -> source.getUri().toString())
                  .filter(uri -> uri.contains("shared/domain/") || uri.contains("souk-domain"))
                  .isPresent());

  private final JavaClasses all = ProductionClasses.all();

  @Test
  void asks_the_composition_root_only_from_constructors_without_arguments() {
    classes()
        .that()
        .haveSimpleNameNotEndingWith(WIRING)
        .and()
        .resideOutsideOfPackage("dev.souk.wiring..")
        .should(
            new ArchCondition<JavaClass>("ask wiring only from a constructor without arguments") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().getSimpleName().endsWith(WIRING))
                    .filter(access -> !fromPlainConstructor(access))
                    .forEach(access ->
                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
              }
            })
        .check(all);
  }

  private static boolean fromPlainConstructor(JavaAccess<?> access) {
    return access.getOrigin() instanceof JavaConstructor constructor
        && constructor.getRawParameterTypes().isEmpty();
  }

  @Test
  void knows_the_aws_sdk_only_in_the_store_the_root_the_kernel_and_adapters() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.souk.store..", "dev.souk.wiring..")
        .and(describe("make no adapters", type -> !outermost(type).endsWith(WIRING)))
        .and(describe("are no adapters", type -> !ADAPTER.matcher(outermost(type)).matches()))
        .and(describe("turn no failure into an answer", type -> !KERNELS.contains(outermost(type))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(all);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
  }

  @Test
  void has_a_domain_of_the_jdk_alone() {
    classes()
        .that(DOMAIN)
        .should()
        .onlyDependOnClassesThat(
            DOMAIN.or(
                describe(
                    "of the JDK or JSpecify",
                    type ->
                        type.getPackageName().startsWith("java.")
                            || type.getPackageName().equals("org.jspecify.annotations")
                            || type.isPrimitive()
                            || type.isArray())))
        .check(all);
  }

  @Test
  void has_a_domain_whose_packages_go_in_no_circles() {
    slices().matching("dev.souk.(*)..").should().beFreeOfCycles().check(all.that(DOMAIN));
  }

  @Test
  void names_stripe_in_the_functions_that_speak_to_it_alone() {
    noClasses()
        .that(describe("are not of souk-payments", type -> !ofPayments(type)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.stripe..")
        .check(all);
  }

  private static boolean ofPayments(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().toString())
        .filter(uri -> uri.contains("functions/payments/") || uri.contains("souk-payments"))
        .isPresent();
  }

  @Test
  void names_the_json_library_in_one_class() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Json.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(all);
  }

  @Test
  void takes_the_time_from_a_clock_it_is_given() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.souk.wiring..", "dev.souk.local..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(all);
  }
}
