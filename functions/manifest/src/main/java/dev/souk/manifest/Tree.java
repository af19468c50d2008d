package dev.souk.manifest;

import java.util.LinkedHashMap;

/// An object of a document, its members in the order they were added.
public final class Tree extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  public static Tree of(String name, Object value) {
    return new Tree().with(name, value);
  }

  public Tree with(String name, Object value) {
    put(name, value);
    return this;
  }
}
