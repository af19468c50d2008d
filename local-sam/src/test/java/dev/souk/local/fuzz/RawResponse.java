package dev.souk.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// An answer as it came over a connection.
///
/// @param headers by name in any case; of a repeated one the values joined
/// @param last whether nothing follows it on the connection
record RawResponse(int status, Map<String, String> headers, String body, boolean last) {

  static RawResponse read(InputStream in, String method) throws IOException {
    var status = Integer.parseInt(line(in).split(" ", 3)[1]);
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      var value = line.substring(colon + 1).strip();
      headers.merge(line.substring(0, colon), value, (one, next) -> one + ", " + next);
    }
    var none = method.equals("HEAD") || status == 204 || status == 304;
    var body = none ? new byte[0] : body(in, headers);
    var last =
        headers.getOrDefault("connection", "").equalsIgnoreCase("close")
            || (!none && !framed(headers));
    return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8), last);
  }

  private static boolean framed(Map<String, String> headers) {
    return headers.containsKey("content-length") || headers.containsKey("transfer-encoding");
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks(in);
    }
    return headers.containsKey("content-length")
        ? in.readNBytes(Integer.parseInt(headers.get("content-length")))
        : in.readAllBytes();
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = size(in); size > 0; size = size(in)) {
      all.writeBytes(in.readNBytes(size));
      line(in);
    }
    line(in);
    return all.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
