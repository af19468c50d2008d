package dev.souk.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everyone in the shop of mugs, each with a mug; a token is the name of who bears it.
final class SampleMatrixActors implements MatrixActors {
  static Optional<MatrixPrincipal> who(String authorization) {
    return Arrays.stream(MatrixPrincipal.values())
        .filter(each -> authorization.equals("Bearer " + each))
        .findFirst();
  }

  @Override
  public Map<String, Owner> owners() {
    return Map.of("mugs/{id}", Owner.SELLER, "categoryId", Owner.EVERYONE);
  }

  @Override
  public Optional<String> token(MatrixPrincipal principal) {
    return principal == MatrixPrincipal.NONE ? Optional.empty() : Optional.of(principal.name());
  }

  @Override
  public String id(MatrixPrincipal owner, String field) {
    return field.equals("categoryId")
        ? SampleApi.CATEGORY
        : "mug_" + "0".repeat(25) + List.of(MatrixPrincipal.values()).indexOf(owner);
  }
}
