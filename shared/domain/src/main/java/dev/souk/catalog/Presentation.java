package dev.souk.catalog;

import dev.souk.media.MediaRef;
import java.util.List;
import java.util.Optional;

/// How a product is shown: plain text of the seller's, never markup.
///
/// @param path the categories from the top to the product's own, empty when it has none
/// @param media in the order they are shown, the first one on lists
public record Presentation(String name, String description, List<Step> path, List<MediaRef> media) {
  public static final int MAX_NAME = 120;
  public static final int MAX_DESCRIPTION = 5000;
  public static final int MAX_MEDIA = 12;

  public Presentation {
    name = Names.kept(name);
    path = List.copyOf(path);
    media = List.copyOf(media);
  }

  public Optional<String> categoryId() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast().categoryId());
  }

  /// The key of the first picture, for lists.
  public Optional<String> thumbnail() {
    return media.stream().flatMap(each -> each.thumbnail().stream()).findFirst();
  }

  Presentation under(List<Step> next) {
    return new Presentation(name, description, next, media);
  }
}
