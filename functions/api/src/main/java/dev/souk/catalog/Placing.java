package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import java.util.Optional;
import java.util.function.Function;

/// What the routes that place a category have in common: which one is meant, and what is answered
/// when it may not stand where it was to.
final class Placing {
  private Placing() {}

  /// The category the path names.
  ///
  /// @throws Stale when it is not the version the client means
  static Optional<Category> asMeant(Call<?> call, Tree tree) {
    var present = Optional.of(call.path("id")).filter(Kind.CAT::fits).flatMap(tree::find);
    if (present.isPresent() && !call.means(present.get().version())) {
      throw new Stale();
    }
    return present;
  }

  static Reply reply(Tree.Placed placed, Function<Category, Reply> at) {
    return switch (placed) {
      case Tree.Placed.At(var category) -> at.apply(category);
      case Tree.Placed.NoParent() -> Reply.notFound("/parentId", "is not a category");
      case Tree.Placed.SlugTaken() ->
          Reply.refused(Code.CONFLICT, "a category beside it has this slug");
      case Tree.Placed.Cycle() ->
          Reply.refused(Code.CONFLICT, "a category does not stand under itself");
      case Tree.Placed.TooDeep(var limit) ->
          Reply.refused(Code.CONFLICT, "the tree has at most %d levels", limit);
      case Tree.Placed.Full(var limit) ->
          Reply.refused(Code.CONFLICT, "there are at most %d categories", limit);
    };
  }
}
