package dev.souk.catalog;

import dev.souk.media.MediaRef;
import java.util.List;
import java.util.Optional;

/// How a product is shown: plain text of the seller's, never markup.
///
/// @param breadcrumbs the categories from the top to the product's own, empty when it has none
/// @param media in the order they are shown, the first one on lists
public record ProductContent(
    String name, String description, List<Breadcrumb> breadcrumbs, List<MediaRef> media) {
  public static final int MAX_NAME = 120;
  public static final int MAX_DESCRIPTION = 5000;
  public static final int MAX_MEDIA = 12;

  public ProductContent {
    name = NameNormalizer.kept(name);
    breadcrumbs = List.copyOf(breadcrumbs);
    media = List.copyOf(media);
  }

  public Optional<String> categoryId() {
    return breadcrumbs.isEmpty()
        ? Optional.empty()
        : Optional.of(breadcrumbs.getLast().categoryId());
  }

  /// The key of the first image, for lists.
  public Optional<String> thumbnail() {
    return media.stream().flatMap(each -> each.thumbnail().stream()).findFirst();
  }

  ProductContent isInCategory(List<Breadcrumb> next) {
    return new ProductContent(name, description, next, media);
  }
}
