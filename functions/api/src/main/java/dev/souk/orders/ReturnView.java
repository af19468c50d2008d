package dev.souk.orders;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;

/// Goods a customer wishes to send back.
@Description("A return request.")
public record ReturnView(
    @Description(value = "The return's id.", example = "ret_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Status of the return.", example = "requested") Return.State status,
    @Description("Returned lines.") List<VariantUnitsView> lines,
    @Description(value = "Reason given by the customer.", example = "Too small") String reason,
    @Description("When it was requested.") Instant createdAt) {
  static ReturnView of(Return request) {
    return new ReturnView(
        request.id(),
        request.state(),
        VariantUnitsView.of(request.units()),
        request.reason(),
        request.at());
  }
}
