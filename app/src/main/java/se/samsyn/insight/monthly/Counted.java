package se.samsyn.insight.monthly;

import java.util.List;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Subcategory;

/**
 * What is counted and where.
 *
 * @param source the code of one source, since sources are never added together
 * @param group null for every group
 * @param sub null for all of the group
 * @param where those that are asked about, together
 * @param comparison those it is held against
 * @param ringMetres how far around each the ring reaches; 0 for no ring
 */
public record Counted(String source, CategoryGroup group, Subcategory sub, List<Where> where, List<Where> comparison, int ringMetres) {
    public Counted {
        where = List.copyOf(where);
        comparison = List.copyOf(comparison);
    }
}
