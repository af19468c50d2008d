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
  private final Deployment deployment;
  private final Tables tables;
  private final Media media;
  private final Secrets secrets;
  private final EventBus bus;
  private final HttpGateway http;
  private final SocketGateway sockets;
  private final Front front;
  private final Alarms alarms;

  CoreStack(Construct scope, Deployment deployment, OpenPaths open, Optional<EdgeStack> edge) {
    super(
        scope,
        deployment.named("core"),
        StackProps.builder()
            .description("Souk %s: what its features stand on".formatted(deployment.level().word()))
            .env(Environment.builder().region(deployment.region()).build())
            .crossRegionReferences(edge.isPresent())
            .terminationProtection(deployment.level().prod())
            .build());
    this.deployment = deployment;
    var key = Keys.of(this, deployment);
    tables = new Tables(this, deployment, key);
    media = new Media(this, deployment);
    secrets = new Secrets(deployment);
    bus = bus(this, deployment);
    http = new HttpGateway(this, deployment);
    sockets = new SocketGateway(this, deployment);
    front = new Front(this, deployment, open, http, secrets, sockets, media, edge);
    alarms = new Alarms(this, deployment, key);
    new Watch(this, deployment, alarms, this);
    deployment.copyTo().ifPresent(it -> Copies.nightly(this, deployment, tables, media, it));
    deployment
        .budget()
        .ifPresent(it -> Spending.watch(this, deployment, it, deployment.alarmsTo().orElseThrow()));
    tell();
    keepExports();
  }

  private static EventBus bus(Construct scope, Deployment deployment) {
    var bus =
        EventBus.Builder.create(scope, "Bus")
            .eventBusName(deployment.named("events"))
            .description("What Souk tells other systems")
            .build();
    bus.archive(
        "Archive",
        BaseArchiveProps.builder()
            .description("What was told in the last month, to be told again")
            .eventPattern(EventPattern.builder().account(List.of(Aws.ACCOUNT_ID)).build())
            .retention(Duration.days(30))
            .build());
    return bus;
  }

  /// The exports that features take from the core under one setting and not under another. They
  /// stay in any case: CloudFormation refuses to take back what a stack that is deployed later
  /// still imports, and a domain could never be given to a market without one.
  private void keepExports() {
    exportValue(front.distributionHost());
  }

  private void tell() {
    output("Site", front.site(), "Where browsers find all of it");
    output("Api", front.site() + "/api/v1", "The HTTP API");
    output("Sockets", front.sockets(), "The WebSocket API");
    output("Docs", front.site() + Shelf.DOCS, "The reference, once it is put there");
    output("MediaBucket", media.bucket().getBucketName(), "Where media are, and the reference");
    output("MediaUrl", front.media(), "Where media are read from");
    output("Distribution", front.distributionHost(), "Where the DNS of a domain points");
    output("MarketTable", tables.of(dev.souk.store.Schema.MARKET).getTableName(), "The table");
  }

  private void output(String name, String value, String says) {
    CfnOutput.Builder.create(this, name + "Output")
        .value(value)
        .description(says)
        .build()
        .overrideLogicalId(name);
  }

  Deployment deployment() {
    return deployment;
  }

  Tables tables() {
    return tables;
  }

  Media media() {
    return media;
  }

  Secrets secrets() {
    return secrets;
  }

  EventBus bus() {
    return bus;
  }

  HttpGateway http() {
    return http;
  }

  SocketGateway sockets() {
    return sockets;
  }

  Front front() {
    return front;
  }

  Alarms alarms() {
    return alarms;
  }
}
