package dev.souk.route;

import java.util.List;

/// The functions of a package, which [Trigger]s declare. A feature is one entry of the manifest;
/// whatever is made for every function (documents, roles, stacks, the local cloud, the matrix of
/// rights) is made of these.
///
/// @param name of its package; operations of the reference are tagged with it
/// @param description of the tag, in a sentence
/// @param functions in the order of the reference
public record Feature(String name, String description, List<Trigger> functions) {
  public Feature {
    functions = List.copyOf(functions);
  }

  public static Feature of(String name, String description, Trigger... functions) {
    return new Feature(name, description, List.of(functions));
  }
}
