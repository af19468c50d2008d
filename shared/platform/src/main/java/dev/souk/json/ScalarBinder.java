package dev.souk.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Binds what has nothing inside it: texts, numbers, times and words of a closed set.
record ScalarBinder(FieldErrors faults) {

  @Nullable Object words(String text, JsonShape.StringType stringType, String at) {
    var length = text.codePointCount(0, text.length());
    if (length < stringType.min()) {
      return tooLittle(stringType, at);
    }
    if (length > stringType.max()) {
      return faults.add(at, "max", "at most " + stringType.max() + " characters");
    }
    if (!TextRules.printable(text, stringType.lines())) {
      return faults.add(at, "characters", "must not hold control characters");
    }
    if (stringType.min() > 0 && TextRules.blank(text)) {
      return tooLittle(stringType, at);
    }
    if (stringType.format().equals("email") && !TextRules.email(text)) {
      return faults.add(at, "format", "must be an e-mail address such as amina@example.com");
    }
    if (stringType.format().equals("uuid") && !TextRules.uuid(text)) {
      return faults.add(at, "format", "must be a UUID");
    }
    if (!stringType.set().isEmpty() && !stringType.set().contains(text)) {
      return faults.add(at, "choice", "must be one of " + String.join(", ", stringType.set()));
    }
    if (stringType.pattern() != null && !stringType.pattern().matcher(text).matches()) {
      return faults.add(at, "pattern", "must match " + stringType.pattern());
    }
    return text;
  }

  private @Nullable Object tooLittle(JsonShape.StringType stringType, String at) {
    return faults.add(
        at,
        "min",
        stringType.min() == 1
            ? "must not be empty"
            : "at least " + stringType.min() + " characters");
  }

  @Nullable Object number(long whole, JsonShape.IntegerType number, String at) {
    if (whole < number.min()) {
      return faults.add(at, "min", "at least " + number.min());
    }
    if (whole > number.max()) {
      return faults.add(at, "max", "at most " + number.max());
    }
    var narrow = number.type() == int.class || number.type() == Integer.class;
    return narrow ? (Object) Math.toIntExact(whole) : (Object) whole;
  }

  @Nullable Object moment(String text, String at) {
    if (!TextRules.moment(text)) {
      return faults.wrong(at, "an RFC 3339 time such as " + JsonShapes.moment(Instant.EPOCH));
    }
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      return faults.wrong(at, "an RFC 3339 time such as " + JsonShapes.moment(Instant.EPOCH));
    }
  }

  @Nullable Object choice(@Nullable Object value, JsonShape.EnumType enumType, String at) {
    var index = value instanceof String word ? enumType.words().indexOf(word) : -1;
    var constants = enumType.type().getEnumConstants();
    return index < 0 || constants == null
        ? faults.add(at, "choice", "must be one of " + String.join(", ", enumType.words()))
        : constants[index];
  }
}
