package dev.souk.cdk;

import dev.souk.store.Schema;
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

/// The tables of [Schema]: each as it says, billed by request. CloudFormation adds one index to a
/// table at a time, so a release brings at most one.
final class Tables {
  private final Map<Schema, Table> tables = new EnumMap<>(Schema.class);

  Tables(Construct scope, Deployment deployment, Optional<Key> key) {
    for (var schema : Schema.values()) {
      tables.put(schema, made(scope, deployment, key, schema));
    }
  }

  Table of(Schema schema) {
    return Objects.requireNonNull(tables.get(schema));
  }

  /// What a right to the table is a right to.
  String arn(Schema schema) {
    return of(schema).getTableArn();
  }

  private static Table made(
      Construct scope, Deployment deployment, Optional<Key> key, Schema schema) {
    var level = deployment.level();
    var table =
        Table.Builder.create(scope, Names.camel(schema.name()))
            .partitionKey(string("pk"))
            .sortKey(string("sk"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .timeToLiveAttribute(Schema.TTL)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(lasting(schema))
                    .build())
            .deletionProtection(level.prod())
            .removalPolicy(level.removal());
    key.ifPresentOrElse(
        it -> table.encryption(TableEncryption.CUSTOMER_MANAGED).encryptionKey(it),
        () -> table.encryption(TableEncryption.DEFAULT));
    if (schema.streamed()) {
      table.stream(StreamViewType.NEW_AND_OLD_IMAGES);
    }
    var made = table.build();
    schema.indexes().forEach(index -> made.addGlobalSecondaryIndex(index(index)));
    if (!lasting(schema)) {
      Findings.accept(
          made, "AwsSolutions-DDB3", "Open sockets last two hours; there is nothing to recover.");
    }
    return made;
  }

  private static boolean lasting(Schema schema) {
    return switch (schema) {
      case MARKET -> true;
      case SOCKETS -> false;
    };
  }

  private static GlobalSecondaryIndexProps index(Schema.Index index) {
    return GlobalSecondaryIndexProps.builder()
        .indexName(index.name())
        .partitionKey(string(index.pk()))
        .sortKey(string(index.sk()))
        .projectionType(held(index.holds()))
        .build();
  }

  private static ProjectionType held(Schema.Holds holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> ProjectionType.ALL;
      case KEYS -> ProjectionType.KEYS_ONLY;
    };
  }

  private static Attribute string(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
