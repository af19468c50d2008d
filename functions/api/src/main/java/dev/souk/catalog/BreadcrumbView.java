package dev.souk.catalog;

import dev.souk.json.Description;

/// One category of the way to a product.
@Description("One category of a breadcrumb path.")
public record BreadcrumbView(
    @Description(value = "The category's id.", example = "cat_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "Its name.", example = "Shirts") String name) {
  static BreadcrumbView of(Breadcrumb step) {
    return new BreadcrumbView(step.categoryId(), step.name());
  }
}
