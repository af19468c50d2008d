package dev.souk.packages;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// Where a function's code lies and what its process has on its class path.
///
/// @param directory what `/var/task` is in Lambda
/// @param classPath the managed runtime's own jars, and what is not in the directory
record CodeLocation(Path directory, String classPath) {
  private static final Map<Path, CodeLocation> UNPACKED = new ConcurrentHashMap<>();

  private static final class NativeRuntimeClient {
    static final Path LIBRARY = copied();
  }

  /// The artifact as Lambda lays it out: unpacked.
  static CodeLocation fromArtifact(Path artifact) {
    return UNPACKED.computeIfAbsent(artifact, CodeLocation::unpack);
  }

  private static CodeLocation unpack(Path artifact) {
    var task = Path.of("target", "task", artifact.getFileName().toString()).toAbsolutePath();
    try (var zip = new ZipFile(artifact.toFile())) {
      for (var each : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        var file = task.resolve(each.getName());
        if (!file.normalize().startsWith(task)) {
          throw new AssertionError(each.getName() + " would lie outside");
        }
        if (!Files.exists(file)) {
          Files.createDirectories(file.getParent());
          try (var in = zip.getInputStream(each)) {
            Files.copy(in, file);
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(artifact + " cannot be unpacked", e);
    }
    return new CodeLocation(task, runtime());
  }

  /// The classes of a function's module as they lie in its build, with its libraries.
  static CodeLocation fromBuild(PackagedFunction function) throws IOException {
    var classes = from(function.trigger().function());
    var libraries = classes.resolveSibling("functions.libraries");
    var task = Files.createDirectories(Path.of("target", "task", "none")).toAbsolutePath();
    return new CodeLocation(
        task,
        String.join(
            File.pathSeparator,
            runtime(),
            classes.toString(),
            Files.readString(libraries).strip()));
  }

  /// The jars of the managed runtime.
  static Stream<String> runtimes() {
    return Stream.of(
            AWSLambda.class,
            LambdaRuntime.class,
            PojoSerializer.class,
            SdkInternalThreadLocal.class)
        .map(each -> from(each).toString());
  }

  private static String runtime() {
    return runtimes().collect(Collectors.joining(File.pathSeparator));
  }

  /// The runtime client's native part. Left to itself each process would write it to the same file,
  /// over what another has loaded.
  static Path library() {
    return NativeRuntimeClient.LIBRARY;
  }

  private static Path copied() {
    var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var file = Path.of("target", "libaws-lambda-jni.linux-" + arch + ".so").toAbsolutePath();
    try (var in = AWSLambda.class.getResourceAsStream("/jni/" + file.getFileName())) {
      Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The directory or the jar a class was loaded from.
  static Path from(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
