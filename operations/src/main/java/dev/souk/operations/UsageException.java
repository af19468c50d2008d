package dev.souk.operations;

/// Words that are none of a command's. The message says which, and how the command is written.
final class UsageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UsageException(OperatorCommand command, String why) {
    super(
        "%s%nUsage: %s%nHelp: operate %s --help"
            .formatted(why, command.synopsis(), command.commandName()));
  }
}
