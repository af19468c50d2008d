package dev.souk.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A constructed function, whichever of Lambda's two interfaces it implements: bytes in, bytes out.
interface FunctionHandle {

  byte[] handle(byte[] event, Context context) throws IOException;

  /// Constructs a function by its no-argument constructor.
  ///
  /// @throws Throwable what the constructor threw
  static FunctionHandle construct(Class<?> function) throws Throwable {
    try {
      return of(function.getConstructor().newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static FunctionHandle of(Object function) {
    return switch (function) {
      case RequestStreamHandler streams ->
          (event, context) -> {
            var answer = new ByteArrayOutputStream();
            streams.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
          };
      case RequestHandler<?, ?> typed -> new TypedHandle(typed);
      default ->
          throw new IllegalArgumentException(
              function.getClass() + " implements neither of Lambda's handler interfaces");
    };
  }

  /// Binds events and answers as the managed runtime does: AWS's own event types by their mix-ins,
  /// all else as beans.
  final class TypedHandle implements FunctionHandle {
    private final RequestHandler<Object, @Nullable Object> function;
    private final PojoSerializer<Object> event;
    private final PojoSerializer<Object> answer;

    @SuppressWarnings("unchecked")
    TypedHandle(RequestHandler<?, ?> function) {
      this.function = (RequestHandler<Object, @Nullable Object>) function;
      var method =
          Arrays.stream(function.getClass().getMethods())
              .filter(one -> one.getName().equals("handleRequest") && !one.isBridge())
              .filter(one -> one.getParameterCount() == 2)
              .findFirst()
              .orElseThrow();
      event = serializer(method.getGenericParameterTypes()[0]);
      answer = serializer(method.getGenericReturnType());
    }

    @Override
    public byte[] handle(byte[] bytes, Context context) throws IOException {
      var into = new ByteArrayOutputStream();
      try (InputStream in = new ByteArrayInputStream(bytes)) {
        var result = function.handleRequest(event.fromJson(in), context);
        answer.toJson(result, into);
      }
      return into.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
      if (type instanceof Class<?> named
          && LambdaEventSerializers.isLambdaSupportedEvent(named.getName())) {
        return (PojoSerializer<Object>)
            LambdaEventSerializers.serializerFor(named, named.getClassLoader());
      }
      return JacksonFactory.getInstance().getSerializer(type);
    }
  }
}
