package dev.souk.media;

/// The segments of a whole JPEG file: ISO/IEC 10918-1 annex B; Exif in APP1 after CIPA DC-008
/// section 4.7.2.
final class JpegFile {
  /// A progressive image has about ten scans. Each costs a pass over all its pixels and may be a
  /// few bytes long, so thousands of them keep a decoder busy for minutes.
  static final int MAX_SCANS = 64;

  private static final int SOF0 = 0xc0;
  private static final int SOF15 = 0xcf;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP1 = 0xe1;

  private final ByteReader reader;
  private ImageSize size = ImageSize.NONE;
  private ExifOrientation orientation = ExifOrientation.UPRIGHT;
  private int frames;
  private int scans;
  private boolean ended;

  private JpegFile(ByteReader reader) {
    this.reader = reader;
  }

  static ImageHeader header(ByteReader reader) {
    var file = new JpegFile(reader);
    file.walk();
    if (file.scans > MAX_SCANS) {
      return new ImageHeader.Unreadable("it has more scans than a picture needs");
    }
    if (file.frames != 1 || file.scans == 0 || !file.ended) {
      return new ImageHeader.Unreadable("there is not one whole picture in it");
    }
    return ImageHeader.of(file.size, file.orientation);
  }

  private void walk() {
    long at = 2;
    while (reader.u8(at) == 0xff && scans <= MAX_SCANS) {
      int marker = reader.u8(at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      long length = reader.u16(at + 2);
      if (marker == EOI || length < 2) {
        ended = marker == EOI;
        return;
      }
      see(marker, at + 4);
      at += 2 + length;
      if (marker == SOS) {
        scans++;
        at = endOfScan(at);
      }
    }
  }

  private void see(int marker, long data) {
    if (isFrame(marker)) {
      frames++;
      size = ImageSize.claimed(reader.u16(data + 3), reader.u16(data + 1));
    }
    if (marker == APP1 && reader.is(data, "Exif\0\0")) {
      orientation = ExifReader.orientation(reader, data + 6);
    }
  }

  /// SOF0 to SOF15 without DHT, JPG and DAC, which lie between them.
  private static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /// Coded data ends at the first marker that is neither a stuffed zero nor a restart.
  private long endOfScan(long from) {
    long at = from;
    while (at < reader.length()) {
      int next = reader.u8(at + 1);
      if (reader.u8(at) == 0xff && next > 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
      at++;
    }
    return at;
  }
}
