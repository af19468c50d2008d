package dev.souk.http;

import dev.souk.json.Description;
import dev.souk.json.FieldError;
import java.util.List;

/// A refusal as clients read it (RFC 9457).
@Description("Why a request was refused (RFC 9457, application/problem+json).")
public record Problem(
    @Description(
            value = "URI reference that explains the code, relative to the API's base.",
            example = "/api/v1/problems/not-found")
        String type,
    @Description(
            value = "Short description of the problem, the same for every request.",
            example = "There is no such object")
        String title,
    @Description(value = "The HTTP status.", example = "404") int status,
    @Description(value = "Stable machine-readable code.", example = "not-found") String code,
    @Description(value = "What was wrong with this request.", example = "there is no such product")
        String detail,
    @Description(
            value = "The id of this request, for support and logs.",
            example = "JKJaXmPLvHcESHA=")
        String requestId,
    @Description("Field errors; empty if `detail` covers it.") List<FieldError> errors) {

  public static Problem of(
      ProblemCode code, String detail, String requestId, List<FieldError> errors) {
    return new Problem(
        "/api/v1/problems/" + code.wire(),
        code.title(),
        code.status(),
        code.wire(),
        detail,
        requestId,
        errors);
  }
}
