package dev.souk.wiring;

import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// The function's own credentials, found where the SDK looks for them by default. None is kept in a
/// snapshot: what was used before it is forgotten, and looked for anew after it.
final class FunctionCredentials implements AwsCredentialsProvider {
  private final Supplier<? extends AwsCredentialsProvider> places;
  private volatile AwsCredentialsProvider present;

  FunctionCredentials() {
    this(() -> DefaultCredentialsProvider.builder().build());
  }

  FunctionCredentials(Supplier<? extends AwsCredentialsProvider> places) {
    this.places = places;
    present = places.get();
  }

  void forget() {
    var past = present;
    present = places.get();
    if (past instanceof SdkAutoCloseable open) {
      open.close();
    }
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return present.resolveCredentials();
  }
}
