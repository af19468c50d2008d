package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.FunctionModules;
import dev.souk.operations.OperatorCli;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an account stores of both stages")
class CodeStorageTest {
  /// All jars of all versions of all functions in a region (Lambda developer guide, "Quotas").
  private static final double LIMIT_GB = 75;

  /// A deployment that changes every function.
  private static double deployment(PackageBudgets budgets) {
    return FunctionManifest.all().stream()
            .mapToLong(each -> budgets.jar(FunctionModules.of(each.function())))
            .sum()
        / 1e6;
  }

  @Test
  void is_less_than_half_of_what_it_may_even_before_old_versions_are_pruned() throws IOException {
    var kept = OperatorCli.VERSIONS_KEPT;
    var newest = 1;
    var unpublished = 1;
    var stages = List.of("dev", "prod").size();

    var stored = deployment(PackageBudgets.committed()) * (kept + newest + unpublished) * stages;

    System.out.printf("both stages store at most %.1f GB%n", stored);
    assertThat(stored).isLessThan(LIMIT_GB / 2);
  }
}
