package dev.souk.local.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// JSON trees to and from bytes.
public final class JsonNodes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonNodes() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// `{"message": …}`, as API Gateway says things.
  public static ObjectNode message(String text) {
    return object().put("message", text);
  }

  /// The tree in `bytes`, or a missing node when they are not one JSON text.
  public static JsonNode read(byte[] bytes) {
    try (var parser = MAPPER.createParser(bytes)) {
      JsonNode tree = MAPPER.readTree(parser);
      return tree == null || parser.nextToken() != null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  public static JsonNode read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
