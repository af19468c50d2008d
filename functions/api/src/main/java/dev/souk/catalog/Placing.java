package dev.souk.catalog;

import dev.souk.http.Code;
import dev.souk.http.Reply;
import java.util.function.Function;

/// What is answered when a category may not stand where it was to.
final class Placing {
  private Placing() {}

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
