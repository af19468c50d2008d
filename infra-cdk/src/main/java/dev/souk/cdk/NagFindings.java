package dev.souk.cdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.util.List;
import software.amazon.awscdk.Aspects;
import software.constructs.Construct;
import software.constructs.IConstruct;

/// What cdk-nag finds: a finding that nobody accepted, with a reason, stops the deployment.
final class NagFindings {
  private NagFindings() {}

  static void addChecks(IConstruct app) {
    Aspects.of(app).add(new AwsSolutionsChecks());
    Aspects.of(app).add(new ServerlessChecks());
  }

  /// Accepts a finding on this construct and what it consists of.
  static void accept(Construct construct, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        construct, List.of(NagPackSuppression.builder().id(rule).reason(reason).build()), true);
  }

  /// Accepts one form of a finding, and no other.
  ///
  /// @param form a regular expression over what the finding is about
  static void accept(Construct construct, String rule, String form, String reason) {
    NagSuppressions.addResourceSuppressions(
        construct,
        List.of(
            NagPackSuppression.builder()
                .id(rule)
                .reason(reason)
                .appliesTo(
                    List.of(RegexAppliesTo.builder().regex("/^%s$/".formatted(form)).build()))
                .build()),
        true);
  }
}
