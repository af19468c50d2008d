package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Listens while a [Story] is told.
final class ConfidentialityCheck implements BeforeAllCallback, AfterAllCallback {
  @Override
  public void beforeAll(ExtensionContext story) {
    assertThat(SharedLocalCloud.sideOutput().isStarted()).isTrue();
  }

  @Override
  public void afterAll(ExtensionContext story) {
    assertThat(SharedLocalCloud.sideOutput().leaks())
        .as("log lines, frames and dead letters with a secret or an address in them")
        .isEmpty();
  }
}
