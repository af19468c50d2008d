package dev.souk.local.matrix;

import dev.souk.contract.IdempotencyMatrix;
import dev.souk.contract.ObservedResponse;
import dev.souk.contract.OpenApiResponseCheck;
import dev.souk.contract.SentRequest;
import dev.souk.local.fuzz.RawHttpConnection;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.local.story.Story;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.wiring.EnvironmentSetting;
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
class IdempotencyMatrixTest {
  private static final OpenApiResponseCheck CONTRACT =
      OpenApiResponseCheck.of(OpenApiDocument.ofAll());
  private static final Pattern ID = Pattern.compile("\\b[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}\\b");

  @TestFactory
  Stream<DynamicTest> twenty_four_at_once_have_one_effect_and_one_answer() {
    var matrix =
        new IdempotencyMatrix(
            new IdempotencyMatrixFixture(),
            IdempotencyMatrixTest::sent,
            IdempotencyMatrixTest::ids);
    return matrix.tests(FunctionManifest.all());
  }

  private static Optional<ObservedResponse> sent(SentRequest request) {
    try (var connection = new RawHttpConnection(SharedLocalCloud.cloud().url(), 1)) {
      var seen = connection.send(request);
      seen.ifPresent(CONTRACT::check);
      return seen;
    }
  }

  /// Those that stand in any text of the market's table.
  private static Set<String> ids() {
    var ids = new TreeSet<String>();
    SharedLocalCloud.cloud()
        .tables()
        .client()
        .scanPaginator(
            it -> it.tableName(EnvironmentSetting.SOUK_TABLE.value()).consistentRead(true))
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
