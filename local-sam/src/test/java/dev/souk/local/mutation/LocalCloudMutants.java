package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in whom the local cloud lets in.
final class LocalCloudMutants {
  private static final String HERE = "local-sam/src/main/java/dev/souk/local/";

  private LocalCloudMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "answers requests for any Host",
              HERE + "HostHeaderCheck.java",
              "if (!known(request)) {",
              "if (false) {",
              "dev.souk.local.HostHeaderCheckTest"),
          Mutant.of(
              "accepts any SigV4 signature",
              "local-sam/src/main/java/dev/souk/local/aws/SigV4Signature.java",
              "return MessageDigest.isEqual(",
              "return true || MessageDigest.isEqual(",
              "dev.souk.local.aws.AwsEndpointTest"));
}
