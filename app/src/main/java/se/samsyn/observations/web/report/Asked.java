package se.samsyn.observations.web.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;
import se.samsyn.observations.settings.AskedForm;
import se.samsyn.observations.settings.CodeVersion;

/**
 * What the form asks this reporter, and by which names it knows the finer kinds.
 *
 * @param codes the local codes that are offered
 */
public record Asked(AskedForm form, List<CodeVersion> codes) {
    /** What is asked where nobody has chosen anything. */
    public static final Asked USUAL = new Asked(AskedForm.USUAL, List.of());

    /** The group's local codes. */
    public List<CodeVersion> codesOf(CategoryGroup group) {
        return codes.stream().filter(code -> code.group() == group).toList();
    }

    /** The group's finer kinds that no local code is another name for. */
    public List<Subcategory> subsOf(CategoryGroup group) {
        Set<Subcategory> renamed = EnumSet.noneOf(Subcategory.class);
        codes.stream().map(CodeVersion::sub).filter(sub -> sub != null).forEach(renamed::add);
        return Subcategory.of(group).stream().filter(sub -> !renamed.contains(sub)).toList();
    }

    /** What the number of a local code stands for. */
    Optional<Observation.Category> code(String number) {
        return codes.stream()
                .filter(code -> String.valueOf(code.codeId()).equals(number))
                .map(CodeVersion::category)
                .findFirst();
    }

    void checkAnswers(ReportForm form, FieldErrors errors) {
        this.form.questions().forEach(question ->
                question.check(errors, "answer-" + question.id(), form.answers().get(String.valueOf(question.id()))));
    }
}
