package dev.souk.migrate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Binder;
import dev.souk.json.Json;
import dev.souk.live.Live;
import dev.souk.route.Command;
import dev.souk.route.Need;
import dev.souk.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Brings a stretch of the table to the present versions of its items. An operator calls it with a
/// [Stretch], again and again until its [Progress] names no next place; it can be left off anywhere
/// and begun anew.
public final class MigrateItems implements RequestStreamHandler {

  public static final Command COMMAND =
      Command.of(MigrateItems.class, Stretch.class, Need.TABLE_MIGRATE);

  private final Migrator migrator;

  public MigrateItems() {
    this(new Migrator(Live.table(), Migrations.ALL));
  }

  MigrateItems(Migrator migrator) {
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

  private static Stretch stretch(byte[] event) {
    try {
      return switch (Binder.bind(Json.read(event), Stretch.class)) {
        case Binder.Bound.To<Stretch>(var stretch) -> stretch;
        case Binder.Bound.Refused<Stretch>(var faults) ->
            throw new IllegalArgumentException(faults.toString());
      };
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException("the event is not JSON: " + e.getMessage(), e);
    }
  }
}
