package se.samsyn.documents.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsyn.documents.Masking;
import se.samsyn.documents.NewRuling;
import se.samsyn.documents.Release;
import se.samsyn.privacy.SecrecyMark;

/**
 * A masking and a decision as they were filled in.
 *
 * @param mask parts to strike out, one a line
 * @param leave numbers of documents that are not handed out
 */
public record RulingForm(
        String mask,
        List<String> leave,
        List<String> withhold,
        String outcome,
        String provision,
        String reason,
        String decidedOn,
        String deciderFunction,
        List<String> excepted,
        Boolean weighed) {
    public RulingForm {
        mask = mask == null ? "" : mask;
        leave = leave == null ? List.of() : leave;
        withhold = withhold == null ? List.of() : withhold;
        outcome = outcome == null ? "" : outcome;
        provision = provision == null ? "" : provision;
        reason = reason == null ? "" : reason;
        decidedOn = decidedOn == null ? "" : decidedOn;
        deciderFunction = deciderFunction == null ? "" : deciderFunction;
        excepted = excepted == null ? List.of() : excepted;
        weighed = Boolean.TRUE.equals(weighed);
    }

    Masking masking() {
        return new Masking(
                mask.lines().toList(),
                leave.stream().filter(number -> number.matches("\\d{1,15}")).map(Long::valueOf).collect(Collectors.toSet()),
                chosen(Masking.Withheld.values(), withhold, EnumSet.noneOf(Masking.Withheld.class)));
    }

    NewRuling ruling() {
        return new NewRuling(
                NewReleaseForm.value(Release.Outcome.values(), outcome),
                NewReleaseForm.value(SecrecyMark.Provision.values(), provision),
                reason,
                NewReleaseForm.day(decidedOn),
                deciderFunction,
                chosen(Release.Excepted.values(), excepted, EnumSet.noneOf(Release.Excepted.class)),
                weighed);
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] all, List<String> names, Set<E> chosen) {
        Arrays.stream(all).filter(one -> names.contains(one.name())).forEach(chosen::add);
        return chosen;
    }
}
