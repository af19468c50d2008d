package dev.souk.cdk;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.BaseArchiveProps;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.constructs.Construct;

/// What every feature stands on: tables, media, secrets, the bus, both gateways and the host in
/// front of them. It knows of no function.
final class CoreStack extends Stack {
  private final DeploymentContext deployment;
  private final TablesConstruct tables;
  private final MediaBucket media;
  private final SecretsConstruct secrets;
  private final EventBus bus;
  private final HttpApiConstruct http;
  private final WebSocketApiConstruct sockets;
  private final CloudFrontSite cloudFront;
  private final Alarms alarms;

  CoreStack(
      Construct scope, DeploymentContext deployment, EdgePaths open, Optional<EdgeStack> edge) {
    super(
        scope,
        deployment.resourceName("core"),
        StackProps.builder()
            .description(
                "Souk %s: shared resources of all features".formatted(deployment.stage().value()))
            .env(Environment.builder().region(deployment.region()).build())
            .crossRegionReferences(edge.isPresent())
            .terminationProtection(deployment.stage().prod())
            .build());
    this.deployment = deployment;
    var key = KmsKeyConstruct.of(this, deployment);
    tables = new TablesConstruct(this, deployment, key);
    media = new MediaBucket(this, deployment);
    secrets = new SecretsConstruct(deployment);
    bus = bus(this, deployment);
    http = new HttpApiConstruct(this, deployment);
    sockets = new WebSocketApiConstruct(this, deployment);
    cloudFront = new CloudFrontSite(this, deployment, open, http, secrets, sockets, media, edge);
    alarms = new Alarms(this, deployment, key);
    new Monitoring(this, deployment, alarms, this);
    deployment.copyTo().ifPresent(it -> BackupCopies.schedule(this, deployment, tables, media, it));
    deployment
        .budget()
        .ifPresent(it ->
            BudgetAlert.createBudget(this, deployment, it, deployment.alarmsTo().orElseThrow()));
    addOutputs();
    keepExports();
  }

  private static EventBus bus(Construct scope, DeploymentContext deployment) {
    var bus =
        EventBus.Builder.create(scope, "Bus")
            .eventBusName(deployment.resourceName("events"))
            .description("Domain events for other systems")
            .build();
    bus.archive(
        "Archive",
        BaseArchiveProps.builder()
            .description("Events of the last 30 days, for replay")
            .eventPattern(EventPattern.builder().account(List.of(Aws.ACCOUNT_ID)).build())
            .retention(Duration.days(30))
            .build());
    return bus;
  }

  /// The exports that features take from the core under one setting and not under another. They
  /// stay in any case: CloudFormation refuses to take back what a stack that is deployed later
  /// still imports, and a domain could never be given to a market without one.
  private void keepExports() {
    exportValue(cloudFront.distributionHost());
  }

  private void addOutputs() {
    output("Site", cloudFront.site(), "URL of the site");
    output("Api", cloudFront.site() + "/api/v1", "The HTTP API");
    output("WebSocket", cloudFront.sockets(), "The WebSocket API");
    output(
        "Docs", cloudFront.site() + MediaBehaviors.DOCS, "URL of the API reference, once uploaded");
    output("MediaBucket", media.bucket().getBucketName(), "Bucket of media and the API reference");
    output("MediaUrl", cloudFront.media(), "Base URL of media");
    output("Distribution", cloudFront.distributionHost(), "DNS target for a custom domain");
    output(
        "MarketTable",
        tables.of(dev.souk.store.MarketTableSchema.MARKET).getTableName(),
        "Name of the market's table");
  }

  private void output(String name, String value, String says) {
    CfnOutput.Builder.create(this, name + "Output")
        .value(value)
        .description(says)
        .build()
        .overrideLogicalId(name);
  }

  DeploymentContext deployment() {
    return deployment;
  }

  TablesConstruct tables() {
    return tables;
  }

  MediaBucket media() {
    return media;
  }

  SecretsConstruct secrets() {
    return secrets;
  }

  EventBus bus() {
    return bus;
  }

  HttpApiConstruct http() {
    return http;
  }

  WebSocketApiConstruct sockets() {
    return sockets;
  }

  CloudFrontSite cloudFront() {
    return cloudFront;
  }

  Alarms alarms() {
    return alarms;
  }
}
