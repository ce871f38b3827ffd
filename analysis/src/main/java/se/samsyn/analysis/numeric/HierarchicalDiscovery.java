package se.samsyn.analysis.numeric;

import java.util.Arrays;

/**
 * Many tests in families: first which families hold something, then what within them, so that the share of wrong findings is
 * kept on average over the families that are shown.
 *
 * <p>Y. Benjamini and M. Bogomolov, "Selective inference on multiple families of hypotheses", Journal of the Royal Statistical
 * Society B 76 (2014) 297–318: Benjamini–Hochberg over the families' own p at level q; within the R of m families that are
 * chosen, Benjamini–Hochberg at level q R/m.
 */
public final class HierarchicalDiscovery {
    /**
     * @param families which are chosen
     * @param members which are marked, row by row; none where the family is not chosen
     * @param within the level at which the members were judged
     */
    public record Result(boolean[] families, boolean[][] members, double within) {}

    private HierarchicalDiscovery() {}

    /**
     * @param familyP one p for each family; NaN has no answer and is not chosen
     * @param memberP for each family its members' p; NaN has no answer
     * @param level the share of wrong findings that is accepted, for example 0.1
     */
    public static Result of(double[] familyP, double[][] memberP, double level) {
        Arguments.requireLength("memberP", memberP.length, "familyP", familyP.length);
        Arguments.requireShare("level", level);
        double[] familyQ = FalseDiscovery.benjaminiHochberg(familyP);
        boolean[] families = new boolean[familyP.length];
        int chosen = 0;
        int asked = 0;
        for (int i = 0; i < families.length; i++) {
            families[i] = familyQ[i] <= level;
            chosen += families[i] ? 1 : 0;
            asked += Double.isNaN(familyP[i]) ? 0 : 1;
        }
        double within = asked == 0 ? 0 : level * chosen / asked;
        boolean[][] members = new boolean[memberP.length][];
        for (int i = 0; i < members.length; i++) {
            double[] q = FalseDiscovery.benjaminiHochberg(memberP[i]);
            members[i] = new boolean[q.length];
            for (int j = 0; j < q.length; j++) {
                members[i][j] = families[i] && q[j] <= within;
            }
        }
        return new Result(families, members, within);
    }

    /**
     * The p that something goes on in a family, made of its members' when the family has no test of its own (R. J. Simes,
     * Biometrika 73 (1986) 751–754). NaN when no member has an answer.
     */
    public static double simes(double[] memberP) {
        double[] q = FalseDiscovery.benjaminiHochberg(memberP);
        return Arrays.stream(q).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN);
    }
}
