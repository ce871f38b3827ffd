package se.samsyn.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on every page handler who may enter. One of {@link #value()} (any of these roles), {@link #anyone()} (no sign-in)
 * or {@link #signedIn()} is given; a handler without it fails the build and is closed at run time.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayEnter {
    /** Any of these roles opens the door. */
    Role[] value() default {};

    /** The kinds of organisation for which the roles count; every kind unless said. */
    OrganisationKind[] of() default {
        OrganisationKind.OWN_BOARD,
        OrganisationKind.MUNICIPAL_COMPANY,
        OrganisationKind.OTHER_AUTHORITY,
        OrganisationKind.PRIVATE,
        OrganisationKind.ASSOCIATION
    };

    /** Whether people who are not signed in may enter. */
    boolean anyone() default false;

    /** Whether everyone who is signed in may enter, whatever the role. */
    boolean signedIn() default false;

    /** Whether a remembered phone, which is less than a sign-in, is enough. */
    boolean byPhone() default false;
}
