package dev.souk.local.matrix;

import dev.souk.contract.OpenApiCheck;
import dev.souk.contract.RepeatMatrix;
import dev.souk.contract.Seen;
import dev.souk.contract.Sent;
import dev.souk.live.Setting;
import dev.souk.local.fuzz.Wire;
import dev.souk.local.story.Story;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
import dev.souk.manifest.OpenApiDocument;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Story
@DisplayName("Of every route that takes an idempotency key")
class RepeatMatrixTest {
  private static final OpenApiCheck CONTRACT = OpenApiCheck.of(OpenApiDocument.ofAll());
  private static final Pattern ID = Pattern.compile("\\b[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}\\b");

  @TestFactory
  Stream<DynamicTest> twenty_four_at_once_have_one_effect_and_one_answer() {
    var matrix = new RepeatMatrix(new RepeatCast(), RepeatMatrixTest::sent, RepeatMatrixTest::ids);
    return matrix.tests(Manifest.all());
  }

  private static Optional<Seen> sent(Sent request) {
    try (var wire = new Wire(Town.cloud().url(), 1)) {
      var seen = wire.send(request);
      seen.ifPresent(CONTRACT::check);
      return seen;
    }
  }

  /// Those that stand in any text of the market's table.
  private static Set<String> ids() {
    var ids = new TreeSet<String>();
    Town.cloud()
        .tables()
        .client()
        .scanPaginator(it -> it.tableName(Setting.SOUK_TABLE.value()).consistentRead(true))
        .items()
        .forEach(item ->
            item.values().stream()
                .map(AttributeValue::s)
                .forEach(text -> {
                  if (text != null) {
                    ID.matcher(text).results().forEach(found -> ids.add(found.group()));
                  }
                }));
    return ids;
  }
}
