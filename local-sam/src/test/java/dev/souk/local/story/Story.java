package dev.souk.local.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a story. When it has been told, nothing secret may have been said beside the answers, in
/// it or in any story before, no unit and no cent may be anywhere twice, or nowhere, and no
/// function may have asked for what its role in AWS does not permit.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ConfidentialityCheck.class, InvariantsCheck.class, LeastPrivilegeCheck.class})
public @interface Story {}
