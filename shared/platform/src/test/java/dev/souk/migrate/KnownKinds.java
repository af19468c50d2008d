package dev.souk.migrate;

import dev.souk.store.Key;
import dev.souk.store.Keys;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// Every kind of item [Keys] has a key for, found by making one of each.
final class KnownKinds {
  /// Items of the table of sockets, which are worth nothing after two hours.
  private static final Set<String> SOCKETS = Set.of("socket", "watcher", "rollCall", "ticket");

  private KnownKinds() {}

  /// In the market's table.
  static Set<String> all() {
    var all = new TreeSet<String>();
    for (var method : Keys.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && method.getReturnType() == Key.class
          && !SOCKETS.contains(method.getName())) {
        all.add(ItemKind.of(made(method)).toString());
      }
    }
    all.add(ItemKind.of(Keys.TREE).toString());
    all.add(ItemKind.of(Keys.COMMISSION_SCHEDULE).toString());
    return all;
  }

  private static Key made(Method method) {
    var given =
        Arrays.stream(method.getParameterTypes())
            .<Object>map(type -> type == long.class ? (Object) 1L : "id_1")
            .toArray();
    try {
      return (Key) method.invoke(null, given);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method.toString(), e);
    }
  }
}
