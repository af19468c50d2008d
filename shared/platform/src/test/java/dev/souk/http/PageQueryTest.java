package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.route.PrincipalRole;
import dev.souk.route.RouteAccess;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page's cursor")
class PageQueryTest {
  private final TestHttpDependencies test = new TestHttpDependencies();

  private TestRequest page(String principal, String path) {
    return TestRequest.get(path).as(principal, PrincipalRole.CUSTOMER);
  }

  private TestRequest.Answer listed(TestRequest request) {
    return request.to(SampleFunctions.listing(test, RouteAccess.AUTHENTICATED));
  }

  private String cursor(TestRequest request) {
    return (String) Objects.requireNonNull(listed(request).json().get("nextCursor"));
  }

  private TestRequest mine() {
    return page("usr_1", "/api/v1/mugs").asking("colour", "blue");
  }

  @Test
  void leads_to_the_next_page_by_itself_and_by_its_link() {
    var first = listed(mine());
    var next = listed(mine().asking("cursor", cursor(mine())));

    assertThat(first.header("link"))
        .startsWith("</api/v1/mugs?colour=blue&cursor=")
        .endsWith(">; rel=\"next\"");
    assertThat(next.body()).contains("after PRODUCT#1");
    assertThat(next.json()).containsEntry("nextCursor", null);
    assertThat(next.headers()).doesNotContainKey("link");
  }

  @Test
  void may_be_used_with_another_limit() {
    assertThat(listed(mine().asking("limit", "5").asking("cursor", cursor(mine()))).status())
        .isEqualTo(200);
  }

  @Test
  void is_refused_once_a_single_character_is_changed() {
    var cursor = cursor(mine());
    for (var i = 0; i < cursor.length(); i++) {
      var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, i) + other + cursor.substring(i + 1);

      assertThat(listed(mine().asking("cursor", edited)).code()).isEqualTo("malformed-request");
    }
    assertThat(listed(mine().asking("cursor", cursor + "=")).status()).isEqualTo(400);
    assertThat(listed(mine().asking("cursor", "%00")).status()).isEqualTo(400);
  }

  @Test
  void is_refused_for_another_principal_filter_or_parent() {
    var cursor = cursor(mine());
    var other = page("usr_2", "/api/v1/mugs").asking("colour", "blue");
    var filter = page("usr_1", "/api/v1/mugs").asking("colour", "red");
    var parent = mine().with("id", "prd_2");

    for (var request : new TestRequest[] {other, filter, parent}) {
      assertThat(listed(request.asking("cursor", cursor)).status()).isEqualTo(400);
    }
  }

  @Test
  void is_refused_where_one_filter_is_made_to_look_like_two() {
    var two = page("usr_1", "/api/v1/mugs").asking("colour", "b").asking("sort", "price");
    var one = page("usr_1", "/api/v1/mugs").asking("colour", "b, sort=price".substring(0, 10));

    assertThat(listed(one.asking("cursor", cursor(two))).status()).isEqualTo(400);
  }

  @Test
  void stands_in_a_link_whose_path_cannot_break_out_of_it() {
    var link = listed(page("usr_1", "/api/v1/mugs/a>b\r\nx: y/%20ü")).header("link");

    assertThat(link).startsWith("</api/v1/mugs/a%3Eb%0D%0Ax:%20y/%20%C3%BC?");
  }
}
