package dev.souk.local.story;

import dev.souk.http.CloudFrontKey;
import dev.souk.json.Json;
import dev.souk.wiring.EnvironmentSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events as they are when a request came through CloudFront.
public final class CloudFrontEvents {
  private CloudFrontEvents() {}

  /// With the local cloud's own key.
  public static String by(String event) {
    var key =
        SharedLocalCloud.cloud()
            .endpoints()
            .secrets()
            .value(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET.value())
            .get();
    return by(key, event);
  }

  /// With this key among its headers, and where an authorizer finds it.
  public static String by(String key, String event) {
    var told = new LinkedHashMap<String, @Nullable Object>(Json.readOwn(event));
    var headers = new LinkedHashMap<String, @Nullable Object>(Json.object(told.get("headers")));
    headers.put(CloudFrontKey.HEADER, key);
    told.put("headers", headers);
    if (told.get("multiValueHeaders") != null) {
      var all = new LinkedHashMap<String, @Nullable Object>();
      headers.forEach((name, value) -> all.put(name, List.of(String.valueOf(value))));
      told.put("multiValueHeaders", all);
    }
    if (told.get("identitySource") instanceof List<?> sources) {
      var both = new ArrayList<@Nullable Object>(sources);
      both.add(key);
      told.put("identitySource", both);
    }
    return Json.text(told);
  }
}
