package dev.souk.store;

import dev.souk.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An attribute as bytes: their JSON, deflated (RFC 1951). What is only ever read as a whole takes
/// half the room so, and write units are paid by room. The same items are always the same bytes.
final class CompressedItems {
  private static final int BLOCK = 2048;

  private CompressedItems() {}

  static byte[] bytes(AttributeValue value) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(Json.bytes(plain(value)));
      deflater.finish();
      var bytes = new ByteArrayOutputStream();
      var block = new byte[BLOCK];
      while (!deflater.finished()) {
        bytes.write(block, 0, deflater.deflate(block));
      }
      return bytes.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static AttributeValue value(byte[] bytes) {
    try {
      return AttributeValues.of(Objects.requireNonNull(Json.read(inflate(bytes))));
    } catch (DataFormatException | Json.Malformed e) {
      throw new IllegalStateException("bytes that are no attribute", e);
    }
  }

  private static byte[] inflate(byte[] bytes) throws DataFormatException {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      var text = new ByteArrayOutputStream();
      var block = new byte[BLOCK];
      while (!inflater.finished()) {
        var size = inflater.inflate(block);
        if (size == 0) {
          throw new DataFormatException("cut off");
        }
        text.write(block, 0, size);
      }
      return text.toByteArray();
    } finally {
      inflater.end();
    }
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> Long.valueOf(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(CompressedItems::plain).toList();
      case M -> {
        var plain = new TreeMap<String, @Nullable Object>();
        value.m().forEach((name, each) -> plain.put(name, plain(each)));
        yield plain;
      }
      case B, SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("not packed: " + value.type());
    };
  }
}
