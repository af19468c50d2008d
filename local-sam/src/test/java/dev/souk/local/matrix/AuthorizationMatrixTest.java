package dev.souk.local.matrix;

import dev.souk.contract.AuthorizationMatrix;
import dev.souk.contract.OpenApiCheck;
import dev.souk.contract.Seen;
import dev.souk.contract.Sent;
import dev.souk.local.fuzz.Wire;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
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
  private static final OpenApiCheck CONTRACT = OpenApiCheck.of(OpenApiDocument.ofAll());

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> every_principal_finds_the_door_it_should_and_no_object_of_another() {
    var matrix = new AuthorizationMatrix(TownCast.shared(), AuthorizationMatrixTest::sent);
    return matrix.tests(Manifest.all());
  }

  private static Optional<Seen> sent(Sent request) {
    try (var wire = new Wire(Town.cloud().url(), 1)) {
      var seen = wire.send(request);
      seen.ifPresent(CONTRACT::check);
      return seen;
    }
  }
}
