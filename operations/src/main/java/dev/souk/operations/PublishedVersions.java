package dev.souk.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/// The versions of a function that deployments have published, all of which count in what an
/// account may store.
final class PublishedVersions {
  private static final Comparator<FunctionConfiguration> NEWEST_FIRST =
      Comparator.<FunctionConfiguration>comparingLong(it -> Long.parseLong(it.version()))
          .reversed();

  private final LambdaClient lambda;

  PublishedVersions(LambdaClient lambda) {
    this.lambda = lambda;
  }

  /// What became of a function's versions.
  ///
  /// @param bytes what those that were deleted had taken
  /// @param left why each of those stays that should not
  record PruneResult(int deleted, int kept, long bytes, List<String> left) {}

  /// Empty when the function is not deployed.
  Optional<String> newest(String function) {
    return all(function).stream().findFirst().map(FunctionConfiguration::version);
  }

  /// Newest first, without `$LATEST`; none when the function is not deployed.
  private List<FunctionConfiguration> all(String function) {
    try {
      return lambda
          .listVersionsByFunctionPaginator(it -> it.functionName(function))
          .versions()
          .stream()
          .filter(it -> it.version().matches("\\d+"))
          .sorted(NEWEST_FIRST)
          .toList();
    } catch (ResourceNotFoundException e) {
      return List.of();
    }
  }

  /// Deletes all but the newest `keep` versions and those an alias points to. A repeat deletes
  /// nothing more.
  PruneResult prune(String function, int keep) {
    var all = all(function);
    var held = all.isEmpty() ? Set.<String>of() : held(function);
    var old = all.stream().skip(keep).filter(it -> !held.contains(it.version())).toList();
    var left = new ArrayList<String>();
    var bytes = 0L;
    for (var each : old) {
      var why = deleted(function, each.version());
      why.ifPresent(left::add);
      bytes += why.isEmpty() ? each.codeSize() : 0;
    }
    var deleted = old.size() - left.size();
    return new PruneResult(deleted, all.size() - deleted, bytes, List.copyOf(left));
  }

  /// Why a version could not be deleted, if it could not.
  private Optional<String> deleted(String function, String version) {
    try {
      lambda.deleteFunction(it -> it.functionName(function).qualifier(version));
      return Optional.empty();
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    } catch (ResourceConflictException e) {
      return Optional.of("version %s: %s".formatted(version, FunctionAliases.said(e)));
    }
  }

  /// The versions that any alias sends calls to, all of them or some.
  private Set<String> held(String function) {
    var held = new HashSet<String>();
    for (var alias : lambda.listAliasesPaginator(it -> it.functionName(function)).aliases()) {
      held.add(alias.functionVersion());
      Optional.of(alias)
          .map(AliasConfiguration::routingConfig)
          .map(AliasRoutingConfiguration::additionalVersionWeights)
          .ifPresent(some -> held.addAll(some.keySet()));
    }
    return held;
  }
}
