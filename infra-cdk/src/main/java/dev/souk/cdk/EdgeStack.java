package dev.souk.cdk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/// What CloudFront takes from us-east-1 alone, wherever the rest is: its firewall, and a
/// certificate.
final class EdgeStack extends Stack {
  static final String REGION = "us-east-1";

  private final @Nullable String firewall;
  private final @Nullable ICertificate certificate;

  /// Empty when the deployment needs nothing there.
  static Optional<EdgeStack> of(Construct scope, DeploymentContext deployment, EdgePaths open) {
    return deployment.firewallEnabled() || zoned(deployment).isPresent()
        ? Optional.of(new EdgeStack(scope, deployment, open))
        : Optional.empty();
  }

  private EdgeStack(Construct scope, DeploymentContext deployment, EdgePaths open) {
    super(
        scope,
        deployment.resourceName("edge"),
        StackProps.builder()
            .description(
                "Souk %s: CloudFront's firewall and certificate"
                    .formatted(deployment.stage().value()))
            .env(Environment.builder().region(REGION).build())
            .crossRegionReferences(true)
            .terminationProtection(deployment.stage().prod())
            .build());
    firewall = deployment.firewallEnabled() ? Firewall.arn(this, deployment, open) : null;
    if (deployment.firewallEnabled()) {
      Firewall.addAlarms(this, deployment, new Alarms(this, deployment, Optional.empty()));
    }
    certificate = zoned(deployment).map(it -> certificate(this, it)).orElse(null);
  }

  private static Optional<CustomDomain.Route53> zoned(DeploymentContext deployment) {
    return deployment
        .domain()
        .filter(CustomDomain.Route53.class::isInstance)
        .map(CustomDomain.Route53.class::cast);
  }

  private static ICertificate certificate(Construct scope, CustomDomain.Route53 domain) {
    return Certificate.Builder.create(scope, "Certificate")
        .domainName(domain.host())
        .validation(CertificateValidation.fromDns(zone(scope, domain)))
        .build();
  }

  /// Points the host at the distribution, where its zone is ours to change.
  static void point(Construct scope, CustomDomain domain, Distribution distribution) {
    switch (domain) {
      case CustomDomain.Route53 zoned -> {
        var zone = zone(scope, zoned);
        var target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
        ARecord.Builder.create(scope, "Ipv4")
            .zone(zone)
            .recordName(zoned.host())
            .target(target)
            .build();
        AaaaRecord.Builder.create(scope, "Ipv6")
            .zone(zone)
            .recordName(zoned.host())
            .target(target)
            .build();
      }
      case CustomDomain.ExternalDns _ -> {}
    }
  }

  private static IHostedZone zone(Construct scope, CustomDomain.Route53 domain) {
    return HostedZone.fromHostedZoneAttributes(
        scope,
        "Zone",
        HostedZoneAttributes.builder()
            .hostedZoneId(domain.zoneId())
            .zoneName(domain.zone())
            .build());
  }

  Optional<String> firewall() {
    return Optional.ofNullable(firewall);
  }

  Optional<ICertificate> certificate() {
    return Optional.ofNullable(certificate);
  }
}
