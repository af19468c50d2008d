package dev.souk.local.socket;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/// One text frame as large as one likes; the JDK's client would split it (RFC 6455, section 5.2).
final class RawFrame {
  private RawFrame() {}

  /// The code the server closes with after a frame of `size` bytes.
  static int closeCodeFor(int port, int size) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      var out = new DataOutputStream(socket.getOutputStream());
      shakeHands(in, out);
      out.write(new byte[] {(byte) 0x81, (byte) (0x80 | 126)});
      out.writeShort(size);
      out.write(new byte[4]);
      out.write("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (in.readUnsignedByte() != 0x88) {
        throw new AssertionError("not a close frame");
      }
      in.skipNBytes(1);
      return in.readUnsignedShort();
    }
  }

  /// The first byte of what the server sends after a text of `size` bytes in one compressed frame
  /// (RFC 7692, section 7.2.1), and after it a ping: 0x8A when the text was taken.
  static int answerToDeflated(int port, int size) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      var out = new DataOutputStream(socket.getOutputStream());
      shakeHands(in, out, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
      var text = deflated("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[] {(byte) 0xC1, (byte) (0x80 | 126)});
      out.writeShort(text.length);
      out.write(new byte[4]);
      out.write(text);
      out.write(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
      out.flush();
      return in.readUnsignedByte();
    }
  }

  private static byte[] deflated(byte[] text) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(text);
      var buffer = new byte[text.length + 64];
      var length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      return Arrays.copyOf(buffer, length - 4);
    } finally {
      deflater.end();
    }
  }

  private static void shakeHands(DataInputStream in, DataOutputStream out) throws IOException {
    shakeHands(in, out, "");
  }

  private static void shakeHands(DataInputStream in, DataOutputStream out, String header)
      throws IOException {
    out.writeBytes(
        """
        GET /realtime HTTP/1.1\r
        Host: localhost\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        %s\r
        """
            .formatted(header));
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101 ")) {
      throw new AssertionError(head);
    }
  }
}
