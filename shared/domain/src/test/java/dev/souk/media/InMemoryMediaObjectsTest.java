package dev.souk.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Files of media in memory")
class InMemoryMediaObjectsTest implements MediaObjectsContract {
  private final InMemoryMediaObjects objects = new InMemoryMediaObjects();

  @Override
  public MediaObjects objects() {
    return objects;
  }

  @Override
  public void upload(UploadLocation upload, byte[] bytes) {
    objects.upload(upload.key(), bytes);
  }

  @Override
  public Map<String, String> served(String mediaId) {
    var served = new TreeMap<String, String>();
    objects
        .served()
        .forEach((key, file) -> {
          if (key.replace("private/", "").startsWith(mediaId + "/")) {
            served.put(key, file.type().mime() + " " + new String(file.bytes(), ISO_8859_1));
          }
        });
    return served;
  }
}
