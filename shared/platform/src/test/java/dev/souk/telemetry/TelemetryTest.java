package dev.souk.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A figure")
class TelemetryTest {
  /// By more dimensions than its alarm asks for it would be another metric, and the alarm silent.
  @ParameterizedTest
  @EnumSource
  void is_written_once_under_its_name_by_service_alone(AlarmMetric alarmMetric) {
    var written = CapturedMetrics.of(() -> Telemetry.count(alarmMetric, 2));

    assertThat(written).hasSize(1);
    assertThat(written.getFirst()).extractingByKey(alarmMetric.metric()).hasToString("2.0");
    assertThat(Json.object(written.getFirst().get("_aws")).get("CloudWatchMetrics"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .isEqualTo(
            Map.of(
                "Namespace",
                "souk-test-shop",
                "Metrics",
                List.of(Map.of("Name", alarmMetric.metric(), "Unit", "Count")),
                "Dimensions",
                List.of(List.of("Service"))));
  }
}
