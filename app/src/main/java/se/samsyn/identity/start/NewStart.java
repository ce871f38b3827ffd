package se.samsyn.identity.start;

import java.time.ZoneId;
import se.samsyn.identity.NewAccount;
import se.samsyn.identity.Passwords;
import se.samsyn.kernel.FieldErrors;

/** What is asked at the first start. */
public record NewStart(String municipalityId, String municipalityName, String personName, String email, String password) {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int LONGEST_NAME = 120;

    public NewStart {
        municipalityId = municipalityId.strip();
        municipalityName = municipalityName.strip();
        personName = personName.strip();
        email = email.strip();
    }

    public FieldErrors check(Passwords passwords) {
        FieldErrors errors = new FieldErrors();
        if (!municipalityId.matches("\\d{4}")) {
            errors.add("municipalityId", "identity.mistake.code");
        }
        if (municipalityName.isEmpty() || municipalityName.length() > LONGEST_NAME) {
            errors.add("municipalityName", "identity.mistake.municipality");
        }
        if (personName.isEmpty() || personName.length() > LONGEST_NAME) {
            errors.add("personName", "identity.mistake.name");
        }
        if (!NewAccount.isEmail(email)) {
            errors.add("email", "identity.mistake.email");
        }
        String objection = passwords.objection(password, email);
        if (objection != null) {
            errors.add("password", objection);
        }
        return errors;
    }
}
