package dev.souk.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All categories: at most [#MAX_SIZE], at most [#MAX_DEPTH] levels, no cycles.
public final class CategoryTree {
  public static final int MAX_SIZE = 1000;
  public static final int MAX_DEPTH = 5;

  private final Map<String, Category> byId = new HashMap<>();
  private final List<Category> all;
  private final long version;

  /// @param version of the tree as a whole: rises by one with every change of any category
  public CategoryTree(List<Category> categories, long version) {
    this.all =
        categories.stream()
            .sorted(Comparator.comparing(Category::name).thenComparing(Category::id))
            .toList();
    this.version = version;
    all.forEach(each -> byId.put(each.id(), each));
  }

  /// What became of an attempt to place a category.
  public sealed interface Placement {
    record Success(Category category) implements Placement {}

    record ParentNotFound() implements Placement {}

    record SlugTaken() implements Placement {}

    /// It would stand under itself.
    record Cycle() implements Placement {}

    record TooDeep(int limit) implements Placement {}

    record LimitExceeded(int limit) implements Placement {}
  }

  /// Every category, by name.
  public List<Category> all() {
    return all;
  }

  public long version() {
    return version;
  }

  public Optional<Category> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public boolean hasChildren(String id) {
    return all.stream().anyMatch(each -> id.equals(each.parent()));
  }

  /// Whether a new category, or one moved or renamed, may stand where it says.
  public Placement place(Category wanted) {
    if (!byId.containsKey(wanted.id()) && all.size() >= MAX_SIZE) {
      return new Placement.LimitExceeded(MAX_SIZE);
    }
    var parent = wanted.parent();
    if (parent != null && !byId.containsKey(parent)) {
      return new Placement.ParentNotFound();
    }
    var above = ancestors(parent);
    if (above.stream().anyMatch(each -> each.id().equals(wanted.id()))) {
      return new Placement.Cycle();
    }
    if (above.size() + height(wanted.id()) > MAX_DEPTH) {
      return new Placement.TooDeep(MAX_DEPTH);
    }
    var taken =
        all.stream()
            .anyMatch(each ->
                !each.id().equals(wanted.id())
                    && each.isSiblingOf(wanted)
                    && each.slug().equals(wanted.slug()));
    return taken ? new Placement.SlugTaken() : new Placement.Success(wanted);
  }

  /// The way from the top to a category, itself included; empty when there is no such category.
  public List<Breadcrumb> path(String id) {
    return ancestors(id).reversed().stream()
        .map(each -> new Breadcrumb(each.id(), each.name()))
        .toList();
  }

  private List<Category> ancestors(@Nullable String from) {
    var way = new ArrayList<Category>();
    for (var at = from; at != null && way.size() <= MAX_DEPTH; ) {
      var category = byId.get(at);
      if (category == null) {
        return way;
      }
      way.add(category);
      at = category.parent();
    }
    return way;
  }

  /// Levels from this category down to its lowest descendant, itself counted.
  private int height(String id) {
    return 1
        + all.stream()
            .filter(each -> id.equals(each.parent()))
            .mapToInt(each -> height(each.id()))
            .max()
            .orElse(0);
  }
}
