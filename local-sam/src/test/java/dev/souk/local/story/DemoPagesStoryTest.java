package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.CartWarningView;
import dev.souk.checkout.CheckoutBlockerView;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.local.RawHttpClient;
import dev.souk.manifest.FunctionManifest;
import dev.souk.orders.OrderStatus;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Story
@DisplayName("A page of the demo")
class DemoPagesStoryTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/orders",
          "/orders/ord_" + "0".repeat(26),
          "/shop/orders/sor_" + "0".repeat(26),
          "/demo",
          "/shop/payouts",
          "/mail",
          "/dev");
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/pages/[^\"]+)\"");
  private static final Pattern IMPORTED = Pattern.compile("from \"\\./([a-z-]+\\.js)\"");
  private static final Pattern CALLED = Pattern.compile("[\"`](/api/v1/[^\"`?]*)");
  private static final Pattern MARKUP =
      Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");

  private final Actor visitor = SharedLocalCloud.visitor();

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /// Every script of the pages by its name, with those it imports.
  private TreeMap<String, String> scripts() {
    var scripts = new TreeMap<String, String>();
    var wanted = new HashSet<String>();
    for (var page : PAGES) {
      all(LOADED, visitor.get(page).expect(200).body()).stream()
          .filter(each -> each.endsWith(".js"))
          .forEach(wanted::add);
    }
    while (!wanted.isEmpty()) {
      var name = wanted.iterator().next();
      wanted.remove(name);
      scripts.put(name, visitor.get(name).expect(200).body());
      all(IMPORTED, scripts.get(name)).stream()
          .map(each -> "/pages/" + each)
          .filter(each -> !scripts.containsKey(each))
          .forEach(wanted::add);
    }
    return scripts;
  }

  @Test
  void is_sent_with_a_policy_that_runs_no_script_but_the_pages_own() {
    for (var page : PAGES) {
      var response = visitor.get(page).expect(200);
      assertThat(response.header("content-security-policy"))
          .contains("default-src 'self'")
          .doesNotContain("script-src");
      assertThat(response.body())
          .as(page)
          .doesNotContain(" onclick")
          .contains("<html lang=\"en\">");
      assertThat(response.body().split("<script", -1)).as(page).hasSize(2);
      for (var loaded : all(LOADED, response.body())) {
        visitor.get(loaded).expect(200);
      }
    }
    visitor.get("/orders/ord_%3Cscript%3E").expect(404);
    visitor.get("/orders/..%2Fwork").expect(404);
  }

  /// Wherever an e-mail leads, and wherever else somebody looks.
  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/shop/orders/x", "/orders/x", "/docs/none", "/shop", "/a/b/c"})
  void tells_a_browser_in_a_page_that_there_is_none(String path) throws IOException {
    var port = URI.create(SharedLocalCloud.cloud().url()).getPort();
    var browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    assertThat(RawHttpClient.get(port, path, browser))
        .startsWith("HTTP/1.1 404 ")
        .contains("Content-Type: text/html", "Content-Security-Policy: ", "Page not found");
    assertThat(RawHttpClient.get(port, path, "Accept: */*"))
        .startsWith("HTTP/1.1 404 ")
        .endsWith("{\"message\":\"Not Found\"}");
  }

  @Test
  void makes_no_markup_of_what_others_wrote() {
    assertThat(scripts()).hasSizeGreaterThan(15);
    scripts()
        .forEach((name, script) ->
            assertThat(MARKUP.matcher(script).results().toList()).as(name).isEmpty());
  }

  @Test
  void calls_only_what_a_function_answers() {
    var paths =
        FunctionManifest.routes().stream()
            .flatMap(route -> route.paths().stream())
            .map(path -> path.replaceAll("\\{[^}]+}", "x"))
            .toList();

    assertThat(scripts().values().stream().flatMap(script -> all(CALLED, script).stream()))
        .hasSizeGreaterThan(20)
        .allMatch(called -> paths.stream().anyMatch(path -> path.matches(pattern(called))));
  }

  /// What is filled in stands for one part of a path.
  private static String pattern(String called) {
    return Stream.of(called.split("\\$\\{[^}]*}", -1))
        .map(Pattern::quote)
        .reduce((before, after) -> before + "[^/]+" + after)
        .orElseThrow();
  }

  @Test
  void has_words_for_every_word_of_the_api() {
    var words = visitor.get("/pages/labels.js").expect(200).body();

    assertThat(names(OrderStatus.values())).allMatch(name -> words.contains("  " + name + ": ["));
    assertThat(names(CouponEvaluation.Reason.values()))
        .allMatch(name -> words.contains("  " + name + ": \""));
    var kinds =
        Arrays.stream(CheckoutBlockerView.class.getPermittedSubclasses()).map(Class::getSimpleName);
    assertThat(
            Stream.concat(
                names(CartWarningView.Type.values()), kinds.map(DemoPagesStoryTest::lower)))
        .allMatch(name -> words.contains("case \"" + name + "\":"));
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(each -> camel(each.name()));
  }

  private static String camel(String name) {
    var parts =
        Arrays.stream(name.split("_"))
            .map(each -> each.charAt(0) + each.substring(1).toLowerCase(Locale.ROOT));
    return lower(parts.collect(Collectors.joining()));
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  @Test
  void knows_no_account_where_there_is_no_demo() {
    assertThat(visitor.get("/dev/demo").expect(200).list("accounts")).isEmpty();
  }
}
