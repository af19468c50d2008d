package dev.souk.manifest;

import java.util.LinkedHashMap;

/// An object of a document, its members in the order they were added.
public final class JsonTree extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  public static JsonTree of(String name, Object value) {
    return new JsonTree().with(name, value);
  }

  public JsonTree with(String name, Object value) {
    put(name, value);
    return this;
  }
}
