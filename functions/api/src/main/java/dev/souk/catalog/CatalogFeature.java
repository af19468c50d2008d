package dev.souk.catalog;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class CatalogFeature {
  public static final Feature FEATURE =
      Feature.of(
          "catalog",
          "Categories, products, variants, prices and product listings.",
          ListCategories.ROUTE,
          CreateCategory.ROUTE,
          UpdateCategory.ROUTE,
          DeleteCategory.ROUTE,
          ListProducts.ROUTE,
          GetProduct.ROUTE,
          ListOwnProducts.ROUTE,
          GetOwnProduct.ROUTE,
          CreateProduct.ROUTE,
          UpdateProduct.ROUTE,
          DeleteProduct.ROUTE,
          PublishProduct.ROUTE,
          UnpublishProduct.ROUTE,
          ReindexListings.SCHEDULE,
          CreateVariant.ROUTE,
          UpdateVariant.ROUTE,
          DeleteVariant.ROUTE,
          ChangeVariantPrice.ROUTE,
          ListPriceChanges.ROUTE);

  private CatalogFeature() {}
}
