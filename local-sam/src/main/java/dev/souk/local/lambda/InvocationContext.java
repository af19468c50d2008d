package dev.souk.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a function is told of the call it serves. Its logger writes into the invocation's record.
record InvocationContext(Invocation invocation) implements Context {

  @Override
  public String getAwsRequestId() {
    return invocation.id();
  }

  @Override
  public String getFunctionName() {
    return invocation.trigger().name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + getFunctionName();
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + getFunctionName();
  }

  @Override
  public String getLogStreamName() {
    return "local/[$LATEST]" + getFunctionName();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.max(0, Math.toIntExact(invocation.left().toMillis()));
  }

  @Override
  public int getMemoryLimitInMB() {
    return invocation.trigger().memory();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        invocation.log(message);
      }

      @Override
      public void log(byte[] message) {
        invocation.log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
