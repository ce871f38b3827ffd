package se.samsyn.statistics.weeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away decided deliveries that no value rests on any more, with the values that they gave or ended and that are replaced. */
@Repository
class DeliveryWeedingStore {
    private static final String DUE = """
            from series_delivery d
            where d.municipality_id = :municipality and d.state <> 'WAITING' and d.decided_at < :before
              and not exists (select from series_value v
                              where v.municipality_id = d.municipality_id and v.delivery_id = d.id and v.ended_by is null)""";

    private final JdbcClient jdbc;

    DeliveryWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile deliveries(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + "(select d.decided_at as dated " + DUE + ") gone", limit);
    }

    /** Also those whose values still hold. */
    Pile all(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select decided_at as dated from series_delivery
                 where municipality_id = :municipality and state <> 'WAITING' and decided_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, """
                        with due as (select d.id
                        """ + DUE + """
                             order by d.decided_at limit :most for update of d),
                        replaced as (
                            delete from series_value v using due
                            where v.municipality_id = :municipality and (v.delivery_id = due.id or v.ended_by = due.id)),
                        gone as (
                            delete from series_delivery d using due
                            where d.municipality_id = :municipality and d.id = due.id
                            returning d.decided_at as dated)
                        """ + PileStore.PILE + "gone", limit, most);
    }
}
