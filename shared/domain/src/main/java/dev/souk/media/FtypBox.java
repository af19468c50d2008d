package dev.souk.media;

import java.util.HashSet;
import java.util.Set;

/// The `ftyp` box that opens MP4 and AVIF files: ISO/IEC 14496-12 section 4.3; the brands of AVIF
/// version 1.1.0 section 6, of ISO/IEC 23008-12 (`mif1`, `msf1`) and of the MP4 registration
/// authority.
final class FtypBox {
  private static final Set<String> AVIF = Set.of("avif", "avis");
  private static final Set<String> STILL = Set.of("mif1", "msf1", "miaf");
  private static final Set<String> FILM =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "avc1", "M4V ", "M4VH", "M4VP", "MSNV", "dash");
  private static final Set<String> HEIF = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis");

  private FtypBox() {}

  static SniffResult sniff(ByteReader reader) {
    long size = reader.u32(0);
    // 120 compatible brands are more than any writer lists, and keep the box within what is looked
    // at.
    if (size < 16 || size > ContentSniffer.LOOKS_AT || size % 4 != 0 || !reader.has(0, size)) {
      return new SniffResult.Unknown();
    }
    var compatible = new HashSet<String>();
    for (long at = 16; at < size; at += 4) {
      compatible.add(reader.fourCc(at));
    }
    return byBrands(reader.fourCc(8), compatible);
  }

  private static SniffResult byBrands(String major, Set<String> compatible) {
    boolean saysAvif = AVIF.contains(major) || holdsAny(compatible, AVIF);
    if (AVIF.contains(major) || (STILL.contains(major) && saysAvif)) {
      return new SniffResult.Recognized(ContentType.AVIF);
    }
    if (!FILM.contains(major)) {
      return HEIF.contains(major) || holdsAny(compatible, HEIF)
          ? new SniffResult.UnsupportedFormat("HEIC")
          : new SniffResult.Unknown();
    }
    if (saysAvif || holdsAny(compatible, HEIF)) {
      return new SniffResult.Malformed(ContentType.MP4, "the brands of a film and of a picture");
    }
    return new SniffResult.Recognized(ContentType.MP4);
  }

  private static boolean holdsAny(Set<String> brands, Set<String> wanted) {
    return brands.stream().anyMatch(wanted::contains);
  }
}
