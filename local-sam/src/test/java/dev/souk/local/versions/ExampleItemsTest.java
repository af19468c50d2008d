package dev.souk.local.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.cost.CostScenarios;
import dev.souk.local.story.CrossProcessResults;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.migrate.ItemFormat;
import dev.souk.migrate.ReleasedItems;
import dev.souk.store.TableItem;
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

@DisplayName("Every stored item")
class ExampleItemsTest {
  /// Of one kind: as many as have different attributes, up to this.
  private static final int MOST = 6;

  private static final String COUPON = "COUPON";

  private static final List<String> OWN = List.of("ACCOUNT", "MEDIA", "ORDER", "PRODUCT", "SELLER");

  @Test
  void is_of_a_kind_that_the_release_has_an_example_of() throws IOException {
    if (System.getProperty(ReleasedItems.WRITE) != null) {
      CostScenarios.run();
      UnfinishedItems.create();
      ReleasedItems.write(
          System.getProperty(ReleasedItems.WRITE),
          chosen(CrossProcessResults.items(SharedLocalCloud.cloud()).toList()));
    }
    var known = ReleasedItems.newest().items().stream().map(it -> ItemFormat.of(it.key())).toList();

    assertThat(CrossProcessResults.kinds())
        .as("kinds of items without an example. Run: %s", ReleasedItems.COMMAND)
        .isSubsetOf(known);
  }

  /// The first of each make, in the order of their keys, with all they name.
  private static List<TableItem> chosen(List<TableItem> all) {
    var makes = new HashSet<String>();
    var count = new HashMap<ItemFormat, Integer>();
    var chosen = new LinkedHashSet<TableItem>();
    for (var item : sorted(all)) {
      var kind = ItemFormat.of(item.key());
      var names = item.attributes().keySet().stream().sorted().toList();
      if (makes.add(kind + " " + names) && count.merge(kind, 1, Integer::sum) <= MOST) {
        chosen.add(item);
      }
    }
    var named = chosen.stream().flatMap(ExampleItemsTest::named).collect(Collectors.toSet());
    all.stream()
        .filter(it -> named.contains(it.key().pk()) || named.contains(coupon(it)))
        .forEach(chosen::add);
    return sorted(List.copyOf(chosen));
  }

  /// Whose item it is and what it is about, as far as those have partitions of their own.
  private static Stream<String> named(TableItem item) {
    var ids =
        Stream.concat(
            Stream.of(item.key().pk(), item.key().sk())
                .flatMap(key -> Stream.of(key.split("#", -1))),
            item.attributes().values().stream().map(AttributeValue::s).filter(Objects::nonNull));
    return ids.flatMap(
        id -> Stream.concat(OWN.stream(), Stream.of(COUPON)).map(word -> word + "#" + id));
  }

  /// What a coupon is named by, which has no partition of its own.
  private static String coupon(TableItem item) {
    return item.key().pk().startsWith("COUPONS#") ? COUPON + "#" + item.key().sk() : "";
  }

  private static List<TableItem> sorted(List<TableItem> items) {
    return items.stream()
        .sorted(
            Comparator.comparing((TableItem it) -> ItemFormat.of(it.key()).toString())
                .thenComparing(it -> it.key().pk() + " " + it.key().sk()))
        .toList();
  }
}
