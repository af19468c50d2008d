package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// An open range makes Maven fetch the list of all versions there ever were, and the POM of each,
/// before it chooses: 650 of them in a first build.
@DisplayName("A dependency with an open version range")
class MavenVersionRangesTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>(.*?)</dependency>|<!--.*?-->");
  private static final Pattern RANGE = Pattern.compile("<version>[\\[(][^,<]*,[^<]*</version>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  @Test
  void is_pinned_by_the_parent() throws IOException {
    var parent = Files.readString(Path.of("..", "pom.xml"));
    var managed = parent.substring(0, parent.indexOf("</dependencyManagement>"));
    var asked = new TreeSet<String>();
    for (var jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var pom = Path.of(jar.replaceFirst("\\.jar$", ".pom"));
      if (jar.endsWith(".jar") && Files.exists(pom)) {
        asked.addAll(ranges(Files.readString(pom)));
      }
    }

    assertThat(asked).contains("constructs", "jsii-runtime");
    assertThat(asked)
        .allSatisfy(
            each -> assertThat(managed).contains("<artifactId>%s</artifactId>".formatted(each)));
  }

  /// Those a POM's dependencies have, but for its tests.
  private static TreeSet<String> ranges(String pom) {
    var all = new TreeSet<String>();
    DEPENDENCY
        .matcher(pom)
        .results()
        .map(it -> it.group(1))
        .filter(it -> it != null && RANGE.matcher(it).find() && !it.contains("<scope>test</scope>"))
        .forEach(it -> ARTIFACT.matcher(it).results().forEach(found -> all.add(found.group(1))));
    return all;
  }
}
