package dev.souk.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/// CloudFront's firewall: an address that asks too often in five minutes is refused until it slows
/// down, and so are addresses and requests AWS knows to be hostile. Media are not counted, which a
/// page of a shop has many of, nor webhooks, whose senders have few addresses for all they tell.
final class Firewall {
  /// Requests of one address in five minutes; a browser in a hurry makes a few hundred.
  static final int LIMIT = 2_000;

  /// Blocked requests a minute that are worth a look.
  private static final int MANY = 1_000;

  private Firewall() {}

  static String arn(Construct scope, DeploymentContext deployment, EdgePaths open) {
    var rules = new ArrayList<CfnWebACL.RuleProperty>();
    rules.add(rate(open));
    List.of("AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesKnownBadInputsRuleSet")
        .forEach(name -> rules.add(managed(name, rules.size())));
    return CfnWebACL.Builder.create(scope, "Firewall")
        .name(deployment.resourceName("firewall"))
        .scope("CLOUDFRONT")
        .defaultAction(
            CfnWebACL.DefaultActionProperty.builder()
                .allow(CfnWebACL.AllowActionProperty.builder().build())
                .build())
        .rules(rules)
        .visibilityConfig(visibility(deployment.resourceName("firewall")))
        .build()
        .getAttrArn();
  }

  /// CloudWatch has the figures of a firewall of CloudFront's in us-east-1.
  static void addAlarms(Construct scope, DeploymentContext deployment, Alarms alarms) {
    alarms.whenAbove(
        scope,
        "firewall-blocked-requests",
        CloudWatchMetrics.of(
            "AWS/WAFV2",
            "BlockedRequests",
            "Sum",
            Map.of("Rule", "ALL", "WebACL", deployment.resourceName("firewall"))),
        MANY,
        5,
        "The firewall blocks over %d requests a minute: a flood of requests, or a wrong rule."
            .formatted(MANY));
  }

  private static CfnWebACL.RuleProperty rate(EdgePaths open) {
    return CfnWebACL.RuleProperty.builder()
        .name("Rate")
        .priority(0)
        .action(
            CfnWebACL.RuleActionProperty.builder()
                .block(
                    CfnWebACL.BlockActionProperty.builder()
                        .customResponse(
                            CfnWebACL.CustomResponseProperty.builder().responseCode(429).build())
                        .build())
                .build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .aggregateKeyType("IP")
                        .limit(LIMIT)
                        .scopeDownStatement(rateLimited(open))
                        .build())
                .build())
        .visibilityConfig(visibility("Rate"))
        .build();
  }

  /// Webhooks are spared by their whole paths: any path may end as theirs do.
  private static CfnWebACL.StatementProperty rateLimited(EdgePaths open) {
    var paths = new ArrayList<>(List.of(path("STARTS_WITH", MediaBehaviors.MEDIA + "/")));
    open.webhooks().forEach(it -> paths.add(path("EXACTLY", it)));
    var spared =
        CfnWebACL.StatementProperty.builder()
            .orStatement(CfnWebACL.OrStatementProperty.builder().statements(paths).build())
            .build();
    return CfnWebACL.StatementProperty.builder()
        .notStatement(CfnWebACL.NotStatementProperty.builder().statement(spared).build())
        .build();
  }

  private static CfnWebACL.StatementProperty path(String how, String text) {
    return CfnWebACL.StatementProperty.builder()
        .byteMatchStatement(
            CfnWebACL.ByteMatchStatementProperty.builder()
                .fieldToMatch(CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build())
                .positionalConstraint(how)
                .searchString(text)
                .textTransformations(
                    List.of(
                        CfnWebACL.TextTransformationProperty.builder()
                            .priority(0)
                            .type("NONE")
                            .build()))
                .build())
        .build();
  }

  private static CfnWebACL.RuleProperty managed(String name, int priority) {
    return CfnWebACL.RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .managedRuleGroupStatement(
                    CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(name)
                        .build())
                .build())
        .visibilityConfig(visibility(name))
        .build();
  }

  private static CfnWebACL.VisibilityConfigProperty visibility(String name) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .metricName(name)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .build();
  }
}
