package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A condition or update in DynamoDB's own language. The text is always a constant of ours; what
/// comes from outside enters as a value. `#name` stands for the attribute `name`, so that no word
/// of the language gets in the way.
public record Expression(String text, Map<String, AttributeValue> values) {
  private static final Pattern NAME = Pattern.compile("#(\\w+)");

  public Expression {
    values = Map.copyOf(values);
  }

  public static Expression of(String text) {
    return new Expression(text, Map.of());
  }

  /// The item is not there yet.
  public static Expression absent() {
    return of("attribute_not_exists(pk)");
  }

  /// The item is there.
  public static Expression present() {
    return of("attribute_exists(pk)");
  }

  /// The item is there and as it was read.
  public static Expression version(long version) {
    return of("#version = :seenVersion").with(":seenVersion", version);
  }

  /// The item is there and holds what it held when it was read.
  public static Expression unchanged(Item read) {
    var text = new StringJoiner(" AND ");
    var values = new LinkedHashMap<String, AttributeValue>();
    read.attributes().keySet().stream()
        .sorted()
        .forEach(name -> {
          text.add("#%s = :%s".formatted(name, name));
          values.put(":" + name, Objects.requireNonNull(read.attributes().get(name)));
        });
    return new Expression(text.toString(), values);
  }

  public Expression with(String name, Object value) {
    var next = new LinkedHashMap<>(values);
    next.put(name, Values.of(value));
    return new Expression(text, next);
  }

  public Expression and(Expression other) {
    var all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new Expression("(" + text + ") AND (" + other.text + ")", all);
  }

  /// Another clause of an update, such as `REMOVE #x`.
  public Expression then(String clause) {
    return new Expression(text + " " + clause, values);
  }

  Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    var matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.put(matcher.group(), matcher.group(1));
    }
    return names;
  }
}
