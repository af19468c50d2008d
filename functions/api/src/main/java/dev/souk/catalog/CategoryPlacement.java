package dev.souk.catalog;

import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import java.util.Optional;
import java.util.function.Function;

/// What the routes that place a category have in common: which one is meant, and what is answered
/// when it may not stand where it was to.
final class CategoryPlacement {
  private CategoryPlacement() {}

  /// The category the path names.
  ///
  /// @throws StaleVersionException when it is not the version the client means
  static Optional<Category> withExpectedVersion(BoundRequest<?> request, CategoryTree tree) {
    var present = Optional.of(request.path("id")).filter(IdType.CAT::fits).flatMap(tree::find);
    if (present.isPresent() && !request.expectsVersion(present.get().version())) {
      throw new StaleVersionException();
    }
    return present;
  }

  static HandlerResponse reply(
      CategoryTree.Placement placement, Function<Category, HandlerResponse> at) {
    return switch (placement) {
      case CategoryTree.Placement.Success(var category) -> at.apply(category);
      case CategoryTree.Placement.ParentNotFound() ->
          HandlerResponse.notFound("/parentId", "is not a category");
      case CategoryTree.Placement.SlugTaken() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "a sibling category has this slug");
      case CategoryTree.Placement.Cycle() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "a category cannot be moved below itself");
      case CategoryTree.Placement.TooDeep(var limit) ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "categories have at most %d levels", limit);
      case CategoryTree.Placement.LimitExceeded(var limit) ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "there are at most %d categories", limit);
    };
  }
}
