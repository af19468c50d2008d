package dev.souk.migrate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import dev.souk.route.CommandTrigger;
import dev.souk.route.FunctionPermission;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brings a stretch of the table to the present versions of its items. An operator calls it with a
/// [MigrationSegment], again and again until its [MigrationProgress] names no next place; it can be
/// left off anywhere and begun anew.
public final class MigrateItems implements RequestStreamHandler {

  public static final CommandTrigger COMMAND =
      CommandTrigger.of(
          MigrateItems.class, MigrationSegment.class, FunctionPermission.TABLE_MIGRATE);

  private final TableMigrator migrator;

  public MigrateItems() {
    this(new TableMigrator(CloudWiring.table(), Migrations.ALL));
  }

  MigrateItems(TableMigrator migrator) {
    this.migrator = migrator;
  }

  /// @throws IllegalArgumentException when the event is no stretch; nothing was looked at
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var event = in.readAllBytes();
    var progress =
        Telemetry.of(context, context.getAwsRequestId(), COMMAND.name())
            .request(() -> migrator.run(stretch(event)));
    out.write(Json.bytes(progress));
  }

  private static MigrationSegment stretch(byte[] event) {
    try {
      return switch (JsonBinder.bind(Json.read(event), MigrationSegment.class)) {
        case JsonBinder.Bound.Success<MigrationSegment>(var segment) -> segment;
        case JsonBinder.Bound.Failure<MigrationSegment>(var faults) ->
            throw new IllegalArgumentException(faults.toString());
      };
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException("the event is not JSON: " + e.getMessage(), e);
    }
  }
}
