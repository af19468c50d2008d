package dev.souk.accounts;

import dev.souk.json.Description;
import dev.souk.json.TextLength;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it.
@Description("The caller's own account.")
public record AccountView(
    @Description(
            value = "The account's id; a seller's is also the seller id.",
            example = "usr_01jd3v8k2mf9s8t7r6q5p4n3m2")
        String id,
    @Description(value = "Fixed at registration.", example = "customer") AccountRole role,
    @Description(value = "The e-mail address.", example = "amina@example.com") String email,
    @Description(value = "Your name.", example = "Amina") @TextLength(max = 100) String name,
    @Description(value = "Phone number in E.164.", example = "+4930123456") @Nullable String phone,
    @Description(value = "Whether the account may only read.", example = "false") boolean suspended,
    @Description(value = "Version, increases with every change.", example = "1") long version,
    @Description("When it was made.") Instant createdAt,
    @Description("When it last changed.") Instant updatedAt) {

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.role(),
        account.email().shown(),
        account.profile().name(),
        account.profile().phone(),
        account.status() == AccountStatus.SUSPENDED,
        account.version(),
        account.createdAt(),
        account.updatedAt());
  }
}
