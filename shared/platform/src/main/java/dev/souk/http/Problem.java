package dev.souk.http;

import dev.souk.json.Fault;
import dev.souk.json.Says;
import java.util.List;

/// A refusal as clients read it (RFC 9457).
@Says("Why a request was refused (RFC 9457, application/problem+json).")
public record Problem(
    @Says(
            value = "Where the code is explained; resolves against the API's base.",
            example = "/api/v1/problems/not-found")
        String type,
    @Says(
            value = "The code in words, the same for every request.",
            example = "There is no such object")
        String title,
    @Says(value = "The HTTP status.", example = "404") int status,
    @Says(value = "The stable word clients switch on.", example = "not-found") String code,
    @Says(value = "What was wrong this time.", example = "there is no such product") String detail,
    @Says(value = "The id of this request, for support and logs.", example = "JKJaXmPLvHcESHA=")
        String requestId,
    @Says("Each thing that is wrong with the request; empty when the detail says it all.")
        List<Fault> errors) {

  public static Problem of(Code code, String detail, String requestId, List<Fault> errors) {
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
