package dev.souk.catalog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names that sellers give: products, options and their values, SKUs. Two that look the same are
/// the same, however they were typed.
public final class NameNormalizer {
  private static final String WHITE = "[\\p{IsWhite_Space}\\p{Cf}]+";
  private static final Pattern ENDS = Pattern.compile("^" + WHITE + "|" + WHITE + "$");
  private static final Pattern GAPS = Pattern.compile("\\p{IsWhite_Space}+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private NameNormalizer() {}

  /// How it is kept and shown: composed (Unicode NFC), without white space at its ends. A repeat
  /// changes nothing.
  public static String kept(String name) {
    return Normalizer.normalize(ENDS.matcher(name).replaceAll(""), Normalizer.Form.NFC);
  }

  static List<String> kept(Collection<String> names) {
    return names.stream().map(NameNormalizer::kept).toList();
  }

  /// What tells it from others: not its case (Unicode Standard, section 3.13, "caseless matching"),
  /// how wide its gaps are, or what of it cannot be seen. For comparing alone; it is shown to
  /// nobody.
  public static String compared(String name) {
    var seen = UNSEEN.matcher(GAPS.matcher(kept(name)).replaceAll(" ")).replaceAll("");
    var folded = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  static List<String> compared(Collection<String> names) {
    return names.stream().map(NameNormalizer::compared).toList();
  }

  /// Whether two of them are the same.
  static boolean repeated(Collection<String> names) {
    return names.stream().map(NameNormalizer::compared).distinct().count() < names.size();
  }
}
