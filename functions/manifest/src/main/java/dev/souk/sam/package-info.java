/// The template of the SAM command line, which runs one function in Lambda's own container.
@NullMarked
package dev.souk.sam;

import org.jspecify.annotations.NullMarked;
