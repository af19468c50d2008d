package dev.souk.store;

import dev.souk.money.Money;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What has nothing inside it. Instants are milliseconds since the epoch, amounts are in minor
/// units of a currency that is told around them, constants of an enum are their names.
enum ScalarCodec implements AttributeCodec {
  TEXT {
    @Override
    public Object read(AttributeValue stored, String currency) {
      return stored.s();
    }

    @Override
    public Object none(String currency) {
      return "";
    }
  },
  INT {
    @Override
    public Object read(AttributeValue stored, String currency) {
      return Integer.valueOf(stored.n());
    }

    @Override
    public Object none(String currency) {
      return 0;
    }
  },
  LONG {
    @Override
    public Object read(AttributeValue stored, String currency) {
      return Long.valueOf(stored.n());
    }

    @Override
    public Object none(String currency) {
      return 0L;
    }
  },
  FLAG {
    @Override
    public Object read(AttributeValue stored, String currency) {
      return stored.bool();
    }

    @Override
    public Object none(String currency) {
      return false;
    }

    @Override
    public boolean optional() {
      return true;
    }
  },
  INSTANT {
    @Override
    public Object read(AttributeValue stored, String currency) {
      return Instant.ofEpochMilli(Long.parseLong(stored.n()));
    }
  },
  AMOUNT {
    @Override
    public AttributeValue write(Object value) {
      return AttributeValues.of(((Money) value).amount());
    }

    @Override
    public Object read(AttributeValue stored, String currency) {
      return new Money(Long.parseLong(stored.n()), currency);
    }

    @Override
    public Object none(String currency) {
      return new Money(0, currency);
    }
  };

  @Override
  public AttributeValue write(Object value) {
    return AttributeValues.of(value);
  }
}
