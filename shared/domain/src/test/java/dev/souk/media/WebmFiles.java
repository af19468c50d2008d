package dev.souk.media;

import static dev.souk.media.SampleMediaFiles.CANARY;
import static dev.souk.media.SampleMediaFiles.cat;

import java.util.Arrays;
import java.util.HexFormat;

/// WebM files written element by element, with the canary wherever a title, a date or a place
/// stands. What is played is [Mp4Files#PICTURE].
public final class WebmFiles {
  private static final byte[] OPEN = HexFormat.of().parseHex("01ffffffffffffff");

  private WebmFiles() {}

  /// An element by its identifier in hexadecimal, with a length of as many bytes as it takes.
  static byte[] element(String id, Object... parts) {
    var data = cat(parts);
    var size =
        data.length < 127
            ? new byte[] {(byte) (0x80 | data.length)}
            : new byte[] {
              0x10, (byte) (data.length >> 16), (byte) (data.length >> 8), (byte) data.length
            };
    return cat(HexFormat.of().parseHex(id), size, data);
  }

  private static byte[] open(String id, Object... parts) {
    return cat(HexFormat.of().parseHex(id), OPEN, cat(parts));
  }

  private static byte[] number(String id, int value) {
    return element(id, new byte[] {(byte) value});
  }

  static byte[] header() {
    return Arrays.copyOf(SampleMediaFiles.webm("webm"), SampleMediaFiles.webm("webm").length - 5);
  }

  private static byte[] seekHead() {
    return element(
        "114D9B74",
        element("4DBB", element("53AB", HexFormat.of().parseHex("1654AE6B")), number("53AC", 9)),
        element("4DBB", element("53AB", HexFormat.of().parseHex("1254C367")), number("53AC", 99)));
  }

  private static byte[] info() {
    return element(
        "1549A966",
        element("BF", new byte[4]),
        element("2AD7B1", new byte[] {15, 66, 64}),
        element("7BA9", CANARY),
        element("4461", CANARY.substring(0, 8)),
        element("73A4", CANARY),
        element("4D80", CANARY),
        element("5741", CANARY));
  }

  /// The private data of Vorbis: three headers, of which the second has a vendor and a comment.
  private static byte[] vorbis() {
    var length = new byte[] {(byte) CANARY.length(), 0, 0, 0};
    var comments =
        cat("\u0003vorbis", length, CANARY, new byte[] {1, 0, 0, 0}, length, CANARY, "\u0001");
    return cat(new byte[] {2, 7, (byte) comments.length}, "\u0001vorbis", comments, "\u0005vorbis");
  }

  /// @param type 1 of images, 2 of sound, 17 of subtitles
  static byte[] track(int type, String codec, byte[] data) {
    return element(
        "AE",
        number("D7", type),
        number("73C5", type),
        number("83", type),
        element("536E", CANARY),
        element("86", codec),
        element("63A2", data));
  }

  private static Object[] rest(byte[] second, boolean open) {
    var blocks = cat(number("E7", 0), element("A3", new byte[4], Mp4Files.PICTURE));
    var cluster = open ? open("1F43B675", blocks) : element("1F43B675", blocks);
    return new Object[] {
      seekHead(),
      element("EC", CANARY),
      info(),
      element("1654AE6B", track(1, "V_VP8", new byte[0]), second),
      cluster,
      cluster,
      element("1C53BB6B", number("B3", 0)),
      element("1941A469", element("61A7", CANARY)),
      element("1043A770", element("45B9", CANARY)),
      element("1254C367", element("7373", CANARY.repeat(9)))
    };
  }

  /// Images and sound, all of whose lengths are known, and something behind them.
  public static byte[] whole() {
    return cat(header(), element("18538067", rest(track(2, "A_VORBIS", vorbis()), false)), CANARY);
  }

  /// As a browser records it: no length is known of what has lasted.
  static byte[] recorded() {
    return cat(header(), open("18538067", rest(track(2, "A_OPUS", new byte[19]), true)));
  }

  static byte[] withSubtitles() {
    return cat(header(), element("18538067", rest(track(17, "S_TEXT/WEBVTT", new byte[0]), false)));
  }
}
