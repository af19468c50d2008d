package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.iam.IamPolicies;
import dev.souk.manifest.FunctionManifest;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Asks when a [Story] has been told whether any function was denied anything, in it or in any
/// story before.
final class LeastPrivilegeCheck implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext story) {
    assertThat(IamPolicies.denied(FunctionManifest.all()))
        .as("calls that a function's role in AWS does not permit: name the need in its constant")
        .isEmpty();
  }
}
