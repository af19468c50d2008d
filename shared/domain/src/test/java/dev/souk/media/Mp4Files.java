package dev.souk.media;

import static dev.souk.media.SampleMediaFiles.CANARY;
import static dev.souk.media.SampleMediaFiles.box;
import static dev.souk.media.SampleMediaFiles.cat;
import static dev.souk.media.SampleMediaFiles.ftyp;
import static dev.souk.media.SampleMediaFiles.u16;
import static dev.souk.media.SampleMediaFiles.u32;

import java.util.ArrayList;
import java.util.List;

/// MP4 files written box by box, with the canary wherever a camera writes where and when it was.
/// What is played is `PICTURE` and `SOUND`, over and over.
public final class Mp4Files {
  static final String PICTURE = "PICTURE.";
  static final String SOUND = "SOUND";

  /// 2026-03-01, in seconds from 1904 on.
  static final int THEN = (int) 3_855_211_200L;

  private static final int CHUNKS = 3;
  private static final byte[] MATRIX = new byte[36];
  static final String XMP =
      "\u00be\u007a\u00cf\u00cb\u0097\u00a9\u0042\u00e8\u009c\u0071\u0099\u0094\u0091\u00e3\u00af"
          + "\u00ac";

  private Mp4Files() {}

  /// One track: its handler, how it is coded, and the sample each of its chunks holds twice.
  public record Track(String handler, byte[] entry, String sample) {
    public static Track pictures(String code) {
      return new Track("vide", pictureEntry(code), PICTURE);
    }

    public static Track runUnmodified(String code) {
      return new Track("soun", soundEntry(code, 0), SOUND);
    }

    /// What GoPro's cameras call positions, drones subtitles and so on.
    public static Track of(String handler, String code) {
      return new Track(handler, box(code, cat(new byte[8], CANARY)), CANARY);
    }

    private byte[] twice() {
      return cat(sample, sample);
    }
  }

  static byte[] pictureEntry(String code) {
    return box(
        code,
        cat(
            new byte[8],
            u32(0),
            "GoPr",
            new byte[8],
            u16(320),
            u16(240),
            new byte[14],
            (CANARY + " ".repeat(32)).substring(0, 32),
            u16(24),
            u16(-1),
            box("avcC", new byte[] {1, 66, 0, 30}),
            box("uuid", cat(XMP, CANARY))));
  }

  static byte[] soundEntry(String code, int version) {
    return box(
        code,
        cat(new byte[8], u16(version), u16(0), "appl", u16(2), u16(16), u32(0), u32(48_000 << 16)));
  }

  /// Images, sound and positions, and their index behind them.
  public static byte[] indexLast() {
    return indexLast(PICTURE);
  }

  /// The same with another image, which may be large.
  public static byte[] indexLast(String picture) {
    return indexLast(tracks(picture), "stco");
  }

  static List<Track> tracks(String picture) {
    return List.of(
        new Track("vide", pictureEntry("avc1"), picture),
        Track.runUnmodified("mp4a"),
        Track.of("meta", "gpmd"));
  }

  static byte[] indexLast(List<Track> tracks, String offsets) {
    var head = cat(head(), box("uuid", cat(XMP, CANARY)));
    return cat(head, media(tracks), moov(tracks, head.length + 8, offsets, metadata()), tail());
  }

  static byte[] indexFirst(List<Track> tracks) {
    var head = head();
    int length = moov(tracks, 0, "co64", metadata()).length;
    return cat(
        head,
        moov(tracks, head.length + length + 8, "co64", metadata()),
        media(tracks),
        box("free", CANARY.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
  }

  static byte[] head() {
    return ftyp("isom", "isom", "iso2", "avc1", "mp41");
  }

  private static byte[] tail() {
    return cat(box("free", cat(CANARY)), box("gps ", cat(CANARY)));
  }

  /// The chunks of all tracks, interleaved, and what nothing leads to any more.
  static byte[] media(List<Track> tracks) {
    var parts = new ArrayList<Object>();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      tracks.forEach(it -> parts.add(it.twice()));
    }
    parts.add(CANARY);
    return box("mdat", cat(parts.toArray()));
  }

  static byte[] metadata() {
    var key = "com.apple.quicktime.location.ISO6709";
    return cat(
        box(
            "udta",
            cat(
                box("\u00a9xyz", cat(u16(CANARY.length()), u16(0), CANARY)),
                box("\u00a9mod", cat(u16(CANARY.length()), u16(0), CANARY)),
                box("loci", cat(u32(0), CANARY)),
                box("XMP_", cat(CANARY)))),
        box(
            "meta",
            cat(
                box("hdlr", cat(u32(0), u32(0), "mdta", new byte[13])),
                box("keys", cat(u32(0), u32(1), box("mdta", cat(key)))),
                box("ilst", box("\0\0\0\1", box("data", cat(u32(1), u32(0), CANARY)))))),
        box("uuid", cat(XMP, CANARY)));
  }

  /// @param data where the first chunk begins
  /// @param offsets `stco` or `co64`
  static byte[] moov(List<Track> tracks, int data, String offsets, byte[] metadata) {
    int stride = tracks.stream().mapToInt(it -> 2 * it.sample().length()).sum();
    var parts = new ArrayList<Object>();
    parts.add(
        box(
            "mvhd",
            cat(
                u32(0),
                u32(THEN),
                u32(THEN),
                u32(1_000),
                u32(9_000),
                u32(1 << 16),
                u16(256),
                new byte[10],
                MATRIX,
                new byte[24],
                u32(9))));
    int at = data;
    for (int i = 0; i < tracks.size(); i++) {
      var track = tracks.get(i);
      int length = track.sample().length();
      parts.add(trak(i + 1, track, tables(length, at, stride, offsets)));
      at += 2 * length;
    }
    parts.add(metadata);
    return box("moov", cat(parts.toArray()));
  }

  static byte[] trak(int id, Track track, byte[] tables) {
    var minf =
        cat(
            box("vmhd", new byte[12]),
            box("dinf", box("dref", cat(u32(0), u32(1), box("url ", cat(u32(1), CANARY))))),
            box("stbl", cat(box("stsd", cat(u32(0), u32(1), track.entry())), tables)));
    var mdia =
        cat(
            box("mdhd", cat(u32(0), u32(THEN), u32(THEN), u32(1_000), u32(9_000), u32(0))),
            box("hdlr", cat(u32(0), u32(0), track.handler(), new byte[12], CANARY, "\0")),
            box("minf", minf));
    return box(
        "trak",
        cat(
            box("tkhd", cat(u32(7), u32(THEN), u32(THEN), u32(id), new byte[16], new byte[52])),
            box("tref", box("cdsc", u32(3))),
            box("edts", box("elst", cat(u32(0), u32(0)))),
            box("mdia", mdia),
            box("udta", box("name", cat(CANARY))),
            box("meta", cat(u32(0), CANARY))));
  }

  private static byte[] tables(int length, int at, int stride, String offsets) {
    var places = new ArrayList<Object>();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      places.add(offsets.equals("co64") ? u32(0) : new byte[0]);
      places.add(u32(at + chunk * stride));
    }
    var sizes = new ArrayList<Object>();
    for (int sample = 0; sample < 2 * CHUNKS; sample++) {
      sizes.add(u32(length));
    }
    return cat(
        box("stts", cat(u32(0), u32(1), u32(2 * CHUNKS), u32(1_000))),
        box("stsc", cat(u32(0), u32(1), u32(1), u32(2), u32(1))),
        box("stsz", cat(u32(0), u32(0), u32(2 * CHUNKS), cat(sizes.toArray()))),
        box(offsets, cat(u32(0), u32(CHUNKS), cat(places.toArray()))),
        box("uuid", cat(XMP, CANARY)));
  }
}
