package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("The tree of categories")
class CategoryStoryTest {
  private static final String CATEGORIES = "/api/v1/admin/categories";
  private final String slug = "kitchen-" + UUID.randomUUID();

  private static ApiResponse added(String slug, @Nullable String parent) {
    return SharedLocalCloud.admin().post(CATEGORIES, body(slug, parent));
  }

  private static Map<String, @Nullable Object> body(String slug, @Nullable String parent) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("name", "Kitchen");
    body.put("slug", slug);
    body.put("parentId", parent);
    return body;
  }

  private static SellerWithVariants filed(String category) {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var version = sellerWithVariants.readAsSeller().number("version");
    sellerWithVariants
        .seller()
        .patch(sellerWithVariants.path(), version, Map.of("categoryId", category))
        .expect(200);
    return sellerWithVariants;
  }

  private static long listed(String category) {
    var list = SharedLocalCloud.visitor().get("/api/v1/products?category=" + category).expect(200);
    return list.list("items").size();
  }

  @Test
  void grows_by_the_admin_and_holds_products_at_every_level() {
    var top = added(slug, null).expect(201).text("id");
    var below = added("pots", top).expect(201).text("id");
    var sellerWithVariants = filed(below);

    assertThat(listed(below)).isEqualTo(1);
    assertThat(listed(top)).isEqualTo(1);
    var page = SharedLocalCloud.visitor().get(sellerWithVariants.path()).expect(200);
    assertThat(page.list("categories"))
        .extracting(each -> each.get("id"))
        .isEqualTo(List.of(top, below));
    var whole = SharedLocalCloud.visitor().get("/api/v1/categories").expect(200).list("items");
    assertThat(whole)
        .anyMatch(each -> below.equals(each.get("id")) && top.equals(each.get("parentId")));
  }

  @Test
  void refuses_what_would_make_it_no_tree() {
    var top = added(slug, null).expect(201).text("id");
    var below = added("pots", top).expect(201).text("id");

    added(slug, null).expect(409);
    added("pots", top).expect(409);
    added("lids", "cat_" + "0".repeat(26)).expect(404);
    var admin = SharedLocalCloud.admin();
    admin.patch(CATEGORIES + "/" + top, 1, Map.of("parentId", below)).expect(409);
    admin.patch(CATEGORIES + "/" + top, 7, Map.of("name", "Cellar")).expect(412);
    admin.send("PATCH", CATEGORIES + "/" + top, Map.of("name", "Cellar")).expect(428);
  }

  @Test
  void loses_only_what_is_empty() {
    var top = added(slug, null).expect(201).text("id");
    var below = added("pots", top).expect(201).text("id");
    filed(below);
    var admin = SharedLocalCloud.admin().with("if-match", "\"1\"");

    admin.delete(CATEGORIES + "/" + top).expect(409);
    admin.delete(CATEGORIES + "/" + below).expect(409);
    var empty = added("lids", top).expect(201).text("id");
    admin.delete(CATEGORIES + "/" + empty).expect(204);
    admin.delete(CATEGORIES + "/" + empty).expect(404);
  }

  @Test
  void is_changed_by_nobody_but_the_admin() {
    SharedLocalCloud.seller("Corner pottery").post(CATEGORIES, body(slug, null)).expect(403);
    SharedLocalCloud.customer().post(CATEGORIES, body(slug, null)).expect(403);
    SharedLocalCloud.visitor().post(CATEGORIES, body(slug, null)).expect(401);
  }
}
