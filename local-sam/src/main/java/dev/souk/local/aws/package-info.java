/// What the AWS SDK's own clients talk to: secrets, parameters and e-mail.
@NullMarked
package dev.souk.local.aws;

import org.jspecify.annotations.NullMarked;
