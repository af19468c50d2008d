import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// Prints the twenty slowest test classes of a build, and ends with code 1 when one outgrows its share.
///
/// A share is per cent of the time all test classes of the same build took, so that a slow machine
/// or a busy day changes none. `.ci/test-shares.properties` has those that may take more than
/// [#USUAL]; a class that took less than [#SHORT] seconds is never too slow.
///
/// Run from the root of the tree after `mvn verify`: `java .ci/TestTimes.java`.
final class TestTimes {
  private static final double USUAL = 5;
  private static final double SHORT = 20;
  private static final int SHOWN = 20;
  private static final Path SHARES = Path.of(".ci", "test-shares.properties");

  private record Row(String name, double seconds, double share, double allowed) {
    boolean isTooSlow() {
      return seconds > SHORT && share > allowed;
    }

    @Override
    public String toString() {
      return "%8.1f s %5.1f %% of %4.1f %%  %s%s"
          .formatted(seconds, share, allowed, name, isTooSlow() ? "  OUTGREW ITS SHARE" : "");
    }
  }

  static void main() throws Exception {
    var times = times();
    var sum = times.values().stream().mapToDouble(Double::doubleValue).sum();
    var allowed = allowed();
    var unknown = allowed.keySet().stream().filter(each -> !times.containsKey(each)).sorted().toList();
    var rows =
        times.entrySet().stream()
            .map(each ->
                new Row(
                    each.getKey(),
                    each.getValue(),
                    100 * each.getValue() / sum,
                    allowed.getOrDefault(each.getKey(), USUAL)))
            .sorted(Comparator.comparingDouble(Row::seconds).reversed())
            .toList();
    System.out.printf("%n%d test classes took %.0f s; the slowest:%n", rows.size(), sum);
    rows.stream().limit(SHOWN).forEach(System.out::println);
    unknown.forEach(each -> System.out.println(SHARES + " names a class that did not run: " + each));
    if (!unknown.isEmpty() || rows.stream().anyMatch(Row::isTooSlow)) {
      System.exit(1);
    }
  }

  /// Seconds by class, of every module's reports.
  private static Map<String, Double> times() throws IOException {
    var times = new TreeMap<String, Double>();
    try (var files = Files.find(Path.of("."), 6, (file, ignored) -> isReport(file))) {
      files.forEach(file -> times.merge(className(file), seconds(file), Double::sum));
    }
    return times;
  }

  private static boolean isReport(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith("TEST-")
        && name.endsWith(".xml")
        && file.getParent().endsWith(Path.of("target", "surefire-reports"));
  }

  private static String className(Path report) {
    var name = report.getFileName().toString();
    return name.substring("TEST-".length(), name.length() - ".xml".length());
  }

  private static double seconds(Path report) {
    try {
      var suite =
          (Element)
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .parse(report.toFile())
                  .getDocumentElement();
      return Double.parseDouble(suite.getAttribute("time").replace(",", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(report.toString(), e);
    }
  }

  private static Map<String, Double> allowed() throws IOException {
    var written = new Properties();
    try (var in = Files.newBufferedReader(SHARES)) {
      written.load(in);
    }
    var allowed = new HashMap<String, Double>();
    List.copyOf(written.stringPropertyNames())
        .forEach(each -> allowed.put(each, Double.valueOf(written.getProperty(each))));
    return allowed;
  }
}
