package dev.souk.migrate;

import dev.souk.store.ItemKey;
import java.util.regex.Pattern;

/// Items that have one shape, told by what is of ours in their keys: our words are in capitals, ids
/// and hashes never are.
///
/// @param partition the word the partition key begins with
/// @param item the word the sort key begins with, empty when it is an id
public record ItemFormat(String partition, String item) {
  private static final Pattern PARTITION = Pattern.compile("[A-Z_-]+(?=#|$)");

  /// A currency before an amount is none of our words.
  private static final Pattern ITEM = Pattern.compile("[A-Z_-]+(?=#\\D|$)");

  public static ItemFormat of(ItemKey key) {
    return new ItemFormat(word(PARTITION, key.pk()), word(ITEM, key.sk()));
  }

  private static String word(Pattern words, String part) {
    var word = words.matcher(part);
    return word.lookingAt() ? word.group() : "";
  }

  @Override
  public String toString() {
    return item.isEmpty() ? partition : partition + " " + item;
  }
}
