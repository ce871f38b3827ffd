package se.samsyn.tables.excel;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Excel keeps a date as a number of days and a clock as a fraction of one. */
final class ExcelDates {
    private ExcelDates() {}

    /** A time of day below one whole day, a day when there is no clock, a moment otherwise; the number itself when it is no date. */
    static Object of(double serial, boolean from1904) {
        if (!DateUtil.isValidExcelDate(serial) || serial > 2_958_466) {
            return serial;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
        if (moment == null) {
            return serial;
        }
        if (serial < 1) {
            return moment.toLocalTime();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : moment;
    }
}
