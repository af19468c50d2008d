package dev.souk.local.planted;

import java.util.List;

/// Mistakes in whom the local cloud lets in.
final class LocalBugs {
  private static final String HERE = "local-sam/src/main/java/dev/souk/local/";

  private LocalBugs() {}

  static final List<Bug> ALL =
      List.of(
          Bug.of(
              "tells a page of any name what is in the mailbox",
              HERE + "HostCheck.java",
              "if (!known(request)) {",
              "if (false) {",
              "dev.souk.local.HostCheckTest"),
          Bug.of(
              "takes any signature for that of its own key",
              HERE + "aws/Signature.java",
              "return MessageDigest.isEqual(",
              "return true || MessageDigest.isEqual(",
              "dev.souk.local.aws.AwsDoorTest"));
}
