package dev.souk.local.matrix;

import dev.souk.contract.AuthorizationMatrix;
import dev.souk.contract.ObservedResponse;
import dev.souk.contract.OpenApiResponseCheck;
import dev.souk.contract.SentRequest;
import dev.souk.local.fuzz.RawHttpConnection;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.OpenApiDocument;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Each row comes from an address of its own, so that no limit answers for a door.
@DisplayName("Of every function")
class AuthorizationMatrixTest {
  private static final OpenApiResponseCheck CONTRACT =
      OpenApiResponseCheck.of(OpenApiDocument.ofAll());

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> every_principal_gets_the_expected_status_and_no_object_of_another() {
    var matrix =
        new AuthorizationMatrix(AuthorizationMatrixFixture.shared(), AuthorizationMatrixTest::sent);
    return matrix.tests(FunctionManifest.all());
  }

  private static Optional<ObservedResponse> sent(SentRequest request) {
    try (var connection = new RawHttpConnection(SharedLocalCloud.cloud().url(), 1)) {
      var seen = connection.send(request);
      seen.ifPresent(CONTRACT::check);
      return seen;
    }
  }
}
