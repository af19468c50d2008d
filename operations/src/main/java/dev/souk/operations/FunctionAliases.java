package dev.souk.operations;

import dev.souk.snapshot.KeepWarmCall;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.SnapStartNotReadyException;
import software.amazon.awssdk.services.lambda.model.State;

/// The alias `live` of each function, by which alone a function is called: the version it points to
/// is the one that runs.
final class FunctionAliases {
  static final String LIVE = "live";

  private final LambdaClient lambda;

  FunctionAliases(LambdaClient lambda) {
    this.lambda = lambda;
  }

  /// What an alias points to, and the revision of it that says so.
  record AliasTarget(String version, String revision) {}

  /// What became of an attempt to point an alias somewhere.
  sealed interface MoveResult {
    record MovedFrom(String version) implements MoveResult {}

    record Unchanged() implements MoveResult {}

    record Failure(String why) implements MoveResult {}
  }

  /// For commands that ask about every function in a row: an account's 15 such requests a second
  /// are soon used up, so one that is throttled is tried ten times, each after up to `longest`.
  static LambdaClientBuilder patient(Duration longest) {
    var wait = BackoffStrategy.exponentialDelay(longest.dividedBy(20), longest);
    return LambdaClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(it ->
            it.retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(10)
                    .throttlingBackoffStrategy(wait)
                    .build()));
  }

  /// Empty when the function is not deployed.
  Optional<AliasTarget> of(String function) {
    try {
      var alias = lambda.getAlias(it -> it.functionName(function).name(LIVE));
      return Optional.of(new AliasTarget(alias.functionVersion(), alias.revisionId()));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /// Points the alias to `version`, unless somebody else moves it at the same time. A repeat does
  /// nothing.
  MoveResult moveTo(String function, String version) {
    try {
      return of(function)
          .map(at -> moveTo(function, at, version))
          .orElse(new MoveResult.Failure("it is no longer deployed"));
    } catch (SdkException e) {
      return new MoveResult.Failure(said(e));
    }
  }

  private MoveResult moveTo(String function, AliasTarget at, String version) {
    if (at.version().equals(version)) {
      return new MoveResult.Unchanged();
    }
    try {
      wake(function, version);
      lambda.updateAlias(it ->
          it.functionName(function).name(LIVE).functionVersion(version).revisionId(at.revision()));
      return new MoveResult.MovedFrom(at.version());
    } catch (PreconditionFailedException e) {
      // Another's move, or our own whose answer was lost.
      var now = of(function).map(AliasTarget::version).orElse("nothing");
      return now.equals(version)
          ? new MoveResult.MovedFrom(at.version())
          : new MoveResult.Failure("it was moved concurrently, to " + now);
    } catch (ResourceNotFoundException e) {
      return new MoveResult.Failure("version %s is gone".formatted(version));
    }
  }

  /// A version that nobody has called for two weeks has no snapshot any more: it gets one before
  /// anybody is sent there, since until then Lambda refuses every call.
  private void wake(String function, String version) {
    var state = lambda.getFunctionConfiguration(it -> it.functionName(function).qualifier(version));
    if (state.state() != State.INACTIVE) {
      return;
    }
    try {
      lambda.invoke(it ->
          it.functionName(function)
              .qualifier(version)
              .invocationType(InvocationType.EVENT)
              .payload(SdkBytes.fromUtf8String(KeepWarmCall.EVENT)));
    } catch (SnapStartNotReadyException e) {
      // the answer to the call that starts it
    }
    try (var waiter = lambda.waiter()) {
      waiter.waitUntilPublishedVersionActive(it -> it.functionName(function).qualifier(version));
    }
  }

  /// In one line, and without the SDK's ids.
  static String said(SdkException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll(" \\(.*", "");
  }
}
