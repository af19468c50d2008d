package dev.souk.cdk;

import dev.souk.store.MarketTableSchema;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/// The tables of [MarketTableSchema]: each as it says, billed by request. CloudFormation adds one
/// index to a table at a time, so a release brings at most one.
final class TablesConstruct {
  private final Map<MarketTableSchema, Table> tables = new EnumMap<>(MarketTableSchema.class);

  TablesConstruct(Construct scope, DeploymentContext deployment, Optional<Key> key) {
    for (var schema : MarketTableSchema.values()) {
      tables.put(schema, made(scope, deployment, key, schema));
    }
  }

  Table of(MarketTableSchema schema) {
    return Objects.requireNonNull(tables.get(schema));
  }

  /// What a right to the table is a right to.
  String arn(MarketTableSchema schema) {
    return of(schema).getTableArn();
  }

  private static Table made(
      Construct scope, DeploymentContext deployment, Optional<Key> key, MarketTableSchema schema) {
    var deploymentStage = deployment.stage();
    var table =
        Table.Builder.create(scope, CloudFormationNames.camel(schema.name()))
            .partitionKey(string("pk"))
            .sortKey(string("sk"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .timeToLiveAttribute(MarketTableSchema.TTL)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(lasting(schema))
                    .build())
            .deletionProtection(deploymentStage.prod())
            .removalPolicy(deploymentStage.removal());
    key.ifPresentOrElse(
        it -> table.encryption(TableEncryption.CUSTOMER_MANAGED).encryptionKey(it),
        () -> table.encryption(TableEncryption.DEFAULT));
    if (schema.streamed()) {
      table.stream(StreamViewType.NEW_AND_OLD_IMAGES);
    }
    var made = table.build();
    schema.indexes().forEach(index -> made.addGlobalSecondaryIndex(index(index)));
    if (!lasting(schema)) {
      NagFindings.accept(
          made, "AwsSolutions-DDB3", "Open sockets last two hours; there is nothing to recover.");
    }
    return made;
  }

  private static boolean lasting(MarketTableSchema schema) {
    return switch (schema) {
      case MARKET -> true;
      case SOCKETS -> false;
    };
  }

  private static GlobalSecondaryIndexProps index(MarketTableSchema.Index index) {
    return GlobalSecondaryIndexProps.builder()
        .indexName(index.name())
        .partitionKey(string(index.pk()))
        .sortKey(string(index.sk()))
        .projectionType(held(index.holds()))
        .build();
  }

  private static ProjectionType held(MarketTableSchema.Projection projection) {
    return switch (projection) {
      case WHOLE_ITEMS -> ProjectionType.ALL;
      case KEYS -> ProjectionType.KEYS_ONLY;
    };
  }

  private static Attribute string(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
