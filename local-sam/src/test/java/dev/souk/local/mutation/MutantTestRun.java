package dev.souk.local.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs the tests it is told of, in a process of its own, which ends with 0 when all of them pass
/// and with 1 when one does not.
final class MutantTestRun {
  /// There was nothing to run.
  static final int NONE = 2;

  private MutantTestRun() {}

  public static void main(String[] tests) {
    var request = LauncherDiscoveryRequestBuilder.request();
    for (var test : tests) {
      request.selectors(test.contains("#") ? selectMethod(test) : selectClass(test));
    }
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request.build(), listener);
    var summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 3);
    var failed = summary.getTotalFailureCount() > 0;
    System.exit(summary.getTestsStartedCount() == 0 && !failed ? NONE : failed ? 1 : 0);
  }
}
