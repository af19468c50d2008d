package dev.souk.cdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnOIDCProvider;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/// Lets a GitHub repository's workflows deploy without a key that could leak: deployed once an
/// account, by hand, before the pipeline's first run. A workflow takes the role of its stage only
/// in the environment of that name, whose approvals GitHub keeps, and on a pull request one that
/// reads.
final class PipelineStack extends Stack {
  private static final String GITHUB = "token.actions.githubusercontent.com";

  /// A release that makes a snapshot of every function takes its time.
  private static final Duration LONGEST = Duration.hours(3);

  /// @param repository as `owner/name`, or `owner@id/name@id` as the subjects of repositories made
  ///   since July 2026 have it
  /// @param provider the ARN of GitHub's identity provider where the account has it already: there
  ///   can be one in an account
  /// @param stages that the account has
  PipelineStack(
      Construct scope, String repository, Optional<String> provider, List<DeploymentStage> stages) {
    super(scope, "souk-pipeline");
    if (!repository.matches("[\\w.-]+(@\\d+)?/[\\w.-]+(@\\d+)?")) {
      throw new IllegalArgumentException(
          "repository is owner/name or owner@id/name@id, not " + repository);
    }
    var github = provider.orElseGet(this::github);
    for (var deploymentStage : stages) {
      role(
          github,
          deploymentStage.value(),
          "repo:%s:environment:%s".formatted(repository, deploymentStage.value()),
          List.of(
              take("deploy", "file-publishing", "lookup"),
              release(deploymentStage),
              publish(deploymentStage)));
    }
    role(github, "diff", "repo:%s:pull_request".formatted(repository), List.of(compare()));
  }

  private String github() {
    return CfnOIDCProvider.Builder.create(this, "GitHub")
        .url("https://" + GITHUB)
        .clientIdList(List.of("sts.amazonaws.com"))
        .build()
        .getRef();
  }

  private void role(String github, String name, String subject, List<PolicyStatement> may) {
    var only = new TreeMap<String, Object>();
    only.put(GITHUB + ":aud", "sts.amazonaws.com");
    only.put(GITHUB + ":sub", subject);
    var role =
        Role.Builder.create(this, CloudFormationNames.capital(name))
            .description("Permissions of the workflows of %s".formatted(subject))
            .assumedBy(new WebIdentityPrincipal(github, Map.of("StringEquals", only)))
            .maxSessionDuration(LONGEST)
            .inlinePolicies(Map.of("cdk", PolicyDocument.Builder.create().statements(may).build()))
            .build();
    NagFindings.accept(
        role,
        "AwsSolutions-IAM5",
        "The roles that cdk bootstrap made in this account, one for each region; the functions of"
            + " one stage, with their versions.");
    CfnOutput.Builder.create(this, "Role" + CloudFormationNames.capital(name))
        .value(role.getRoleArn())
        .build();
  }

  /// Reads the templates that are deployed and no more of the account, for whoever may push a
  /// branch.
  private static PolicyStatement compare() {
    return RolePolicies.allow(
        "COMPARE",
        List.of("cloudformation:DescribeStacks", "cloudformation:GetTemplate"),
        List.of(
            "arn:%s:cloudformation:*:%s:stack/souk-*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID)));
  }

  /// What `operate` asks of Lambda before and after a deployment, for one stage's functions.
  private static PolicyStatement release(DeploymentStage deploymentStage) {
    return RolePolicies.allow(
        "RELEASE",
        List.of(
            "lambda:DeleteFunction",
            "lambda:GetAlias",
            "lambda:GetFunctionConfiguration",
            "lambda:InvokeFunction",
            "lambda:ListAliases",
            "lambda:ListVersionsByFunction",
            "lambda:UpdateAlias"),
        List.of(
            "arn:%s:lambda:*:%s:function:souk-%s-*"
                .formatted(Aws.PARTITION, Aws.ACCOUNT_ID, deploymentStage.value())));
  }

  /// Puts the reference where it is read.
  private static PolicyStatement publish(DeploymentStage deploymentStage) {
    var bucket =
        "arn:%s:s3:::souk-%s-core-media*".formatted(Aws.PARTITION, deploymentStage.value());
    return RolePolicies.allow(
        "PUBLISH",
        List.of("s3:DeleteObject", "s3:ListBucket", "s3:PutObject"),
        List.of(bucket, bucket + "/docs/*"));
  }

  /// @param may which of the roles that `cdk bootstrap` made
  private static PolicyStatement take(String... may) {
    return RolePolicies.allow(
        "TAKE",
        List.of("sts:AssumeRole"),
        List.of(may).stream()
            .map(kind ->
                "arn:%s:iam::%s:role/cdk-hnb659fds-%s-role-%s-*"
                    .formatted(Aws.PARTITION, Aws.ACCOUNT_ID, kind, Aws.ACCOUNT_ID))
            .toList());
  }
}
