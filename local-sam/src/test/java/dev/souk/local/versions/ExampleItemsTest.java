package dev.souk.local.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.cost.Rounds;
import dev.souk.local.story.Town;
import dev.souk.local.story.Witness;
import dev.souk.migrate.Examples;
import dev.souk.migrate.ItemKind;
import dev.souk.store.Item;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("Every item a town has come to hold")
class ExampleItemsTest {
  /// Of one kind: as many as have different attributes, up to this.
  private static final int MOST = 6;

  private static final List<String> OWN = List.of("ACCOUNT", "MEDIA", "ORDER", "PRODUCT", "SELLER");

  @Test
  void is_of_a_kind_that_the_release_has_an_example_of() throws IOException {
    if (System.getProperty(Examples.WRITE) != null) {
      Rounds.walk();
      Leftovers.leave();
      Examples.write(
          System.getProperty(Examples.WRITE), chosen(Witness.items(Town.cloud()).toList()));
    }
    var known = Examples.newest().items().stream().map(it -> ItemKind.of(it.key())).toList();

    assertThat(Witness.kinds())
        .as("kinds of items without an example. Run: %s", Examples.COMMAND)
        .isSubsetOf(known);
  }

  /// The first of each make, in the order of their keys, with all they name.
  private static List<Item> chosen(List<Item> all) {
    var makes = new HashSet<String>();
    var count = new HashMap<ItemKind, Integer>();
    var chosen = new LinkedHashSet<Item>();
    for (var item : sorted(all)) {
      var kind = ItemKind.of(item.key());
      var names = item.attributes().keySet().stream().sorted().toList();
      if (makes.add(kind + " " + names) && count.merge(kind, 1, Integer::sum) <= MOST) {
        chosen.add(item);
      }
    }
    var named = chosen.stream().flatMap(ExampleItemsTest::named).collect(Collectors.toSet());
    all.stream().filter(it -> named.contains(it.key().pk())).forEach(chosen::add);
    return sorted(List.copyOf(chosen));
  }

  /// Whose item it is and what it is about, as far as those have partitions of their own.
  private static Stream<String> named(Item item) {
    var ids =
        Stream.concat(
            Stream.of(item.key().pk(), item.key().sk()).map(key -> key.replaceFirst("^.*#", "")),
            item.attributes().values().stream().map(AttributeValue::s).filter(Objects::nonNull));
    return ids.flatMap(id -> OWN.stream().map(word -> word + "#" + id));
  }

  private static List<Item> sorted(List<Item> items) {
    return items.stream()
        .sorted(
            Comparator.comparing((Item it) -> ItemKind.of(it.key()).toString())
                .thenComparing(it -> it.key().pk() + " " + it.key().sk()))
        .toList();
  }
}
