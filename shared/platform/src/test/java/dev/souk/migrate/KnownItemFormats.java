package dev.souk.migrate;

import dev.souk.catalog.CatalogKeys;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every kind of item there is a key for, found by making one of each: by the static methods of
/// [ItemKeys] and of every other class named `…Keys`.
final class KnownItemFormats {
  /// Items of the table of sockets, which are worth nothing after two hours.
  private static final Set<String> SOCKETS =
      Set.of("socket", "subscriber", "openSocket", "socketTicket");

  private KnownItemFormats() {}

  /// In the market's table.
  static Set<String> all() {
    var all = new TreeSet<String>();
    methods()
        .filter(method ->
            Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == ItemKey.class
                && !SOCKETS.contains(method.getName()))
        .forEach(method -> all.add(ItemFormat.of(made(method)).toString()));
    all.add(ItemFormat.of(CatalogKeys.TREE).toString());
    return all;
  }

  private static Stream<Method> methods() {
    try {
      var classes =
          Path.of(ItemKeys.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (var files = Files.walk(classes)) {
        return files
            .filter(file -> file.getFileName().toString().endsWith("Keys.class"))
            .map(file -> classes.relativize(file).toString())
            .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
            .flatMap(name -> Stream.of(type(name).getMethods()))
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static ItemKey made(Method method) {
    var given =
        Arrays.stream(method.getParameterTypes())
            .<Object>map(type -> type == long.class ? (Object) 1L : "id_1")
            .toArray();
    try {
      return (ItemKey) method.invoke(null, given);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method.toString(), e);
    }
  }
}
