package dev.souk.manifest;

import dev.souk.media.DeleteMedium;
import dev.souk.media.ListMedia;
import dev.souk.media.PrepareMedia;
import dev.souk.media.ReadMedium;
import dev.souk.media.StartUpload;
import dev.souk.media.SweepMedia;
import dev.souk.problems.ReadProblem;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.stream.Stream;

/// Every function Souk consists of. A test compares the list with the classes that exist.
public final class Manifest {
  private Manifest() {}

  /// In the order of the reference: a feature at a time.
  public static List<Trigger> all() {
    return Stream.of(problems(), media()).flatMap(List::stream).toList();
  }

  public static List<Route> routes() {
    return all().stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
  }

  private static List<Trigger> problems() {
    return List.of(ReadProblem.ROUTE);
  }

  private static List<Trigger> media() {
    return List.of(
        StartUpload.ROUTE,
        ReadMedium.ROUTE,
        ListMedia.ROUTE,
        DeleteMedium.ROUTE,
        PrepareMedia.EVENTS,
        SweepMedia.SCHEDULE);
  }
}
