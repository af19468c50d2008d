package dev.souk.catalog;

import dev.souk.json.Says;

/// One category of the way to a product.
@Says("A category on the way from the top to a product.")
public record StepView(
    @Says(value = "The category's id.", example = "cat_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name.", example = "Shirts") String name) {
  static StepView of(Step step) {
    return new StepView(step.categoryId(), step.name());
  }
}
