package dev.souk.accounts;

import dev.souk.json.Says;
import dev.souk.json.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it.
@Says("The caller's own account.")
public record AccountView(
    @Says(value = "A seller's is also the shop's.", example = "usr_01jd3v8k2mf9s8t7r6q5p4n3m2")
        String id,
    @Says(value = "Fixed at registration.", example = "customer") AccountRole role,
    @Says(value = "Where letters go.", example = "amina@example.com") String email,
    @Says(value = "How to address you.", example = "Amina") @Text(max = 100) String name,
    @Says(value = "With its country code.", example = "+4930123456") @Nullable String phone,
    @Says(value = "Whether the account may only read.", example = "false") boolean suspended,
    @Says(value = "Rises with every change.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.role(),
        account.email().shown(),
        account.profile().name(),
        account.profile().phone(),
        account.standing() == Standing.SUSPENDED,
        account.version(),
        account.createdAt(),
        account.updatedAt());
  }
}
