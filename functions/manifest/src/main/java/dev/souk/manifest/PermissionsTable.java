package dev.souk.manifest;

import dev.souk.route.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What each function may touch, on one page, for who has to agree to it.
public final class PermissionsTable {
  private PermissionsTable() {}

  public static String of(List<Trigger> triggers) {
    return triggers.stream()
        .sorted(Comparator.comparing(Trigger::name))
        .map(PermissionsTable::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                # Rights

                Made from the manifest. A function's role lets it read and write items whose partition keys are of these families, by the
                operations that `ItemType` names, and do what else it needs; nothing more. The local cloud holds every call to the same.

                | function | reads | writes | needs |
                |---|---|---|---|
                """,
                "\n"));
  }

  private static String row(Trigger trigger) {
    return "| %s | %s | %s | %s |"
        .formatted(
            trigger.name(),
            names(trigger.tables().reads()),
            names(trigger.tables().writes()),
            names(trigger.permissions()));
  }

  private static <E extends Enum<E>> String names(Set<E> all) {
    return all.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }
}
