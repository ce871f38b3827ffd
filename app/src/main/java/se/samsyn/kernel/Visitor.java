package se.samsyn.kernel;

import java.time.ZoneId;
import java.util.Set;

/**
 * Who makes the request: an account, or a remembered phone of a reporter, in one municipality and one organisation.
 * Loaded anew for each request, so that a withdrawn role or a revoked phone has effect at once.
 *
 * @param accountId the account; never shown to other people
 * @param personName the staff member's own name, for the page's corner; never put beside a report
 * @param municipalityId four-digit municipality code
 * @param zone the municipality's time zone; hours and weekdays are read in it
 * @param phoneOnly true for a remembered phone, which may report and see its own reports and nothing else
 */
public record Visitor(
        long accountId,
        String personName,
        String municipalityId,
        String municipalityName,
        ZoneId zone,
        long organisationId,
        String organisationName,
        OrganisationKind organisationKind,
        Set<Role> roles,
        boolean phoneOnly) {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** The narrowest spread this visitor is shown of what other organisations own. */
    public Spread clearance() {
        return organisationKind.clearance();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
