package dev.souk.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON text to plain values and back: `Map`, `List`, `String`, `Long`, `BigDecimal`, `Boolean`,
/// `null`. The only class that names the JSON library. Strict as RFC 8259 allows: no duplicate
/// names, nothing after the value, at most [#MAX_DEPTH] levels.
public final class Json {
  /// Levels of nesting a document may have.
  public static final int MAX_DEPTH = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(40)
                  .maxStringLength(11_000_000)
                  .maxNameLength(10_000)
                  .build())
          .build();

  private Json() {}

  /// Says why a text is no JSON value, in words fit for whoever sent it.
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why, null, false, false);
    }
  }

  /// @throws Malformed when `text` is not exactly one JSON value in UTF-8
  public static @Nullable Object read(byte[] text) throws Malformed {
    if (!utf8(text)) {
      throw new Malformed("it is not UTF-8");
    }
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new Malformed("there is more after the value");
      }
      return value;
    } catch (IOException e) {
      throw new Malformed(why(e));
    }
  }

  public static @Nullable Object read(String text) throws Malformed {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads what this system wrote itself, where a fault can only be ours.
  public static Map<String, @Nullable Object> readOwn(String text) {
    try {
      return object(read(text));
    } catch (Malformed e) {
      throw new IllegalStateException("stored JSON does not parse", e);
    }
  }

  /// The value as an object.
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  /// The parser itself would take overlong forms and halves of surrogate pairs, and would guess at
  /// UTF-16 and UTF-32, whose text has zero bytes. RFC 8259, section 8.1 allows none of that.
  private static boolean utf8(byte[] text) {
    for (var i = 0; i < Math.min(4, text.length); i++) {
      if (text[i] == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// In words of our own: the library's name its classes and repeat what was sent.
  private static String why(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested more than " + MAX_DEPTH + " deep, or a number or name in it is too long";
    }
    var what =
        String.valueOf(e.getMessage()).startsWith("Duplicate")
            ? "an object has a duplicate name"
            : "it is incomplete or has an unexpected character";
    return e instanceof JsonProcessingException at && at.getLocation() != null
        ? "%s, at line %d, column %d"
            .formatted(what, at.getLocation().getLineNr(), at.getLocation().getColumnNr())
        : what;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException, Malformed {
    var token = parser.currentToken();
    if (token == null) {
      throw new Malformed("it is empty");
    }
    return switch (token) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new Malformed("not a JSON value");
    };
  }

  private static Object whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> parser.getDecimalValue();
    };
  }

  private static Map<String, @Nullable Object> fields(JsonParser parser)
      throws IOException, Malformed {
    var map = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      map.put(name, value(parser));
    }
    return map;
  }

  private static List<@Nullable Object> elements(JsonParser parser) throws IOException, Malformed {
    var list = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  /// Writes plain values and wire records, names in the order they stand.
  public static byte[] bytes(@Nullable Object value) {
    var out = new ByteArrayOutputStream(512);
    try (var generator = FACTORY.createGenerator(out)) {
      write(generator, JsonShapes.plain(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static String text(@Nullable Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (var entry : map.entrySet()) {
          out.writeFieldName(String.valueOf(entry.getKey()));
          write(out, entry.getValue());
        }
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        for (var element : list) {
          write(out, element);
        }
        out.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
