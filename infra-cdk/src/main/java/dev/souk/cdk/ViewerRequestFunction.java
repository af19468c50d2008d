package dev.souk.cdk;

import dev.souk.http.ClientAddresses;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.constructs.Construct;

/// What CloudFront does to a request before it looks into its cache: it writes the visitor's
/// address, over whatever the visitor wrote there, and takes the token from what everyone may read,
/// so that no token makes it ask the API for what it has.
final class ViewerRequestFunction {
  private ViewerRequestFunction() {}

  static FunctionAssociation association(Construct scope, EdgePaths open) {
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .function(
            Function.Builder.create(scope, "ViewerRequest")
                .comment("Adds the client address and normalises Authorization")
                .code(FunctionCode.fromInline(code(open)))
                .runtime(FunctionRuntime.JS_2_0)
                .build())
        .build();
  }

  private static String code(EdgePaths open) {
    return """
    var shared = %s;
    var own = %s;
    function handler(event) {
      var request = event.request;
      request.headers['%s'] = { value: event.viewer.ip };
      var reads = request.method === 'GET' || request.method === 'HEAD';
      if (reads && shared.test(request.uri) && !own.test(request.uri)) {
        delete request.headers.authorization;
      }
      return request;
    }
    """
        .formatted(open.publicPattern(), open.privatePattern(), ClientAddresses.ADDRESS);
  }
}
