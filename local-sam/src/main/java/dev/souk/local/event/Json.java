package dev.souk.local.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes JSON into memory, where nothing can fail.
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// What writes a document, or a part of one.
  @FunctionalInterface
  interface Body {
    void to(JsonGenerator out) throws IOException;
  }

  static byte[] object(Body body) {
    var bytes = new ByteArrayOutputStream();
    try (var out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      body.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// `{"Records":[…]}`, as most sources send them.
  static byte[] records(Body records) {
    return object(out -> {
      out.writeArrayFieldStart("Records");
      records.to(out);
      out.writeEndArray();
    });
  }

  static void object(JsonGenerator out, String name, Body body) throws IOException {
    out.writeObjectFieldStart(name);
    body.to(out);
    out.writeEndObject();
  }
}
