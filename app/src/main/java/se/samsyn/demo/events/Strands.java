package se.samsyn.demo.events;

import static se.samsyn.demo.events.PlantedTruth.*;
import static se.samsyn.demo.events.ReportingUnit.*;
import static se.samsyn.demo.events.Strand.*;
import static se.samsyn.kernel.CategoryGroup.*;

import java.util.ArrayList;
import java.util.List;

/** All that keeps happening in Björkhamn in a year: about 370 reports to the municipality and a thousand reported crimes. */
final class Strands {

    /** The effect that was planted in Stadsparken: 35 % fewer. */
    static final double LIGHTING_EFFECT = .65;

    private Strands() {}

    static List<Strand> all(PlantedDates dates) {
        List<Strand> out = new ArrayList<>(planted(dates));
        out.addAll(everyday());
        out.addAll(plantedWithThePolice(dates));
        out.addAll(everydayWithThePolice());
        return out;
    }

    private static List<Strand> planted(PlantedDates d) {
        return List.of(
                of(GUARDS, TIL, "TIL_VEHICLE_BOAT", 9, "bathamnen").when(JULY_AUGUST, WEEKEND_NIGHTS, 22, 28).told(7, 45).plants(MARINA_SUMMER_NIGHTS),
                of(PUBLIC, TIL, "TIL_VEHICLE_BOAT", 4, "bathamnen").when(JULY_AUGUST, ANY_DAY, 22, 28).told(8, 45).plants(MARINA_SUMMER_NIGHTS),
                of(SHOPS, TIL, "TIL_SHOPLIFTING", 30, "stortorget", "dagligvaran", "apoteket").when(ALL_YEAR, FRIDAYS, 15, 20).told(0, 22).plants(SQUARE_FRIDAYS),
                of(SCHOOLS, SKA, "SKA_GLASS", 11, "havsskolan").when(TERM, SATURDAYS_SUNDAYS, 19, 26).told(10, 35).plants(SCHOOL_WEEKENDS),
                of(SCHOOLS, SKA, "SKA_OTHER", 6, "havsskolan").when(TERM, SATURDAYS_SUNDAYS, 18, 25).told(10, 35).plants(SCHOOL_WEEKENDS),
                of(SAFETY_HOSTS, TRA, "TRA_A_TRACTOR", 10, "badparkeringen").when(SPRING, LATE_WEEK, 19, 23).told(0, 35).plants(TRACTORS_SPRING_EVENINGS),
                of(PUBLIC, TRA, "TRA_A_TRACTOR", 8, "badparkeringen").when(SPRING, LATE_WEEK, 18, 23).told(0, 35).plants(TRACTORS_SPRING_EVENINGS),
                of(SAFETY_HOSTS, SAM, "SAM_OUTDOORS", 15, "stadsparken").when(SUMMER, WEEKEND_NIGHTS, 19, 25).told(0, 70).changing(d.lightingFrom(), 1, LIGHTING_EFFECT).plants(PARK_LIGHTING_WORKS),
                of(PUBLIC, PLA, "PLA_VIEW", 9, "stadsparken").when(DARK, ANY_DAY, 17, 22).told(0, 70).changing(d.lightingFrom(), 1, LIGHTING_EFFECT).plants(PARK_LIGHTING_WORKS),
                of(GUARDS, SAM, "SAM_OUTDOORS", 16, "stationen", "busstationen").when(ALL_YEAR, WEEKEND_NIGHTS, 17, 24).told(0, 30).plants(STATION_GUARDS_CHANGE_NOTHING),
                of(PUBLIC, PLA, "PLA_VIEW", 3, "angbron").when(DARK, ANY_DAY, 17, 23).told(0, 20).plants(BRIDGE_TOO_SMALL),
                of(SCHOOLS, VHR, "VHR_FIGHT", 10, "lindskolan").when(TERM, WORKDAYS, 8, 15).told(0, 30).changing(d.lindskolanReportsFrom(), .03, 1).plants(SCHOOL_STARTS_TO_REPORT),
                of(SCHOOLS, SOC, "SOC_SCHOOL", 8, "lindskolan").when(TERM, WORKDAYS, 8, 15).told(0, 30).changing(d.lindskolanReportsFrom(), .03, 1).plants(SCHOOL_STARTS_TO_REPORT),
                of(GUARDS, SAM, "SAM_MALL", 15, "bjorkcenter").when(ALL_YEAR, SHOP_DAYS, 12, 20).told(0, 0).plants(CENTRE_ON_ONE_POINT),
                of(GUARDS, TIL, "TIL_SHOPLIFTING", 11, "bjorkcenter").when(ALL_YEAR, SHOP_DAYS, 11, 20).told(0, 0).plants(CENTRE_ON_ONE_POINT),
                of(SCHOOLS, SKA, "SKA_GLASS", 12, "havsskolan").when(TERM, SATURDAYS_SUNDAYS, 19, 26).told(0, 35).plants(TOLD_BY_SCHOOL_AND_POLICE));
    }

    private static List<Strand> everyday() {
        return List.of(
                of(SAFETY_HOSTS, SAM, "SAM_OUTDOORS", 8, "strandparken").when(SUMMER, WEEKEND_NIGHTS, 19, 25).told(0, 60),
                of(HOUSING_COMPANY, SAM, "SAM_OUTDOORS", 8, "norrbacksparken").when(SUMMER, WEEKEND_NIGHTS, 18, 24).told(0, 50),
                of(HOUSING_COMPANY, SAM, "SAM_STAIRWELL", 13, "norrbacken", "granitgarden", "kvartsgarden").when(DARK, LATE_WEEK, 17, 24).told(0, 60),
                of(HOUSING_COMPANY, SKA, "SKA_OTHER", 9, "norrbacken", "almgarden", "osterstad", "lotsgarden").told(14, 70),
                of(HOUSING_COMPANY, NAR, "NAR_USE", 7, "norrbacken", "almgarden", "kvartsgarden").when(ALL_YEAR, ANY_DAY, 15, 23),
                of(HOUSING_COMPANY, SAM, "SAM_CELLAR", 5, "granitgarden", "almgarden", "osterstad").when(DARK, ANY_DAY, 6, 12).told(12, 60),
                of(HOUSING_COMPANY, PLA, "PLA_LITTER", 7, "norrbackstorget", "almgarden", "lotsgarden").when(ALL_YEAR, WORKDAYS, 7, 11),
                of(LIBRARY, SAM, "SAM_OUTDOORS", 8, "biblioteket", "kulturhuset").when(TERM, WORKDAYS, 13, 19).told(0, 20),
                of(LIBRARY, VHR, "VHR_THREAT", 4, "biblioteket").when(ALL_YEAR, WORKDAYS, 11, 19).told(0, 15),
                of(SOCIAL_SERVICES, SOC, "SOC_RUMOURS", 6, "hamngymnasiet", "ungdomsgarden", "norrbacken").when(TERM, WORKDAYS, 9, 17),
                of(SOCIAL_SERVICES, NAR, "NAR_SUPPLY", 4, "gangtunneln", "skateparken", "hamnparkeringen").when(SUMMER, LATE_WEEK, 18, 24),
                of(SOCIAL_SERVICES, SOC, "SOC_DWELLING", 3, "kulturhuset", "aparken", "stationsparkeringen").when(ALL_YEAR, WORKDAYS, 8, 15),
                of(SAFETY_HOSTS, NAR, "NAR_INTOXICATED", 15, "hamntorget", "galleria-storgatan", "strandparken", "gastbryggan").when(SUMMER, WEEKEND_NIGHTS, 19, 26).told(0, 60),
                of(SAFETY_HOSTS, PLA, "PLA_LIGHTING", 10, "gangtunneln", "strandparken", "elljusspar", "syrenparken", "lotsparken", "kopmangatan").when(DARK, WEEKEND_NIGHTS, 18, 24),
                of(SAFETY_HOSTS, VHR, "VHR_FIGHT", 5, "galleria-storgatan", "hamntorget", "folketshus").when(ALL_YEAR, WEEKEND_NIGHTS, 21, 27),
                of(PUBLIC, TRA, "TRA_SPEEDING", 12, "strandangen", "havsbacken", "villastaden", "sandvik", "osterstad").when(SUMMER, ANY_DAY, 7, 21).told(0, 80),
                of(PUBLIC, TRA, "TRA_MOPED", 9, "strandangen", "havsbacken", "norrbacken", "elljusspar", "sandvik-by").when(SUMMER, LATE_WEEK, 15, 22).told(0, 90),
                of(PUBLIC, PLA, "PLA_LITTER", 8, "sandbadet", "strandangsbadet", "hamnparkeringen", "aparken", "sandviks-hamn").when(SUMMER, ANY_DAY, 8, 20).told(0, 80),
                of(PUBLIC, TIL, "TIL_OTHER_BURGLARY", 5, "kolonierna", "sandviks-hamn", "sandviks-ip", "ostra-landsbygden", "vastra-landsbygden").told(30, 60),
                of(SCHOOLS, SAM, "SAM_SCHOOL", 8, "bjorkskolan", "villaskolan", "strandangsskolan", "hamngymnasiet", "sandviks-skola").when(TERM, ANY_DAY, 16, 22).told(0, 35),
                of(SCHOOLS, BRA, "BRA_FIREWORKS", 4, "bjorkskolan", "hamngymnasiet").when(new double[] {2, .3, .2, 1, .3, .3, 0, .2, .3, 1, 1.5, 3}, ANY_DAY, 12, 20).told(0, 35),
                of(TECHNICAL, SKA, "SKA_GRAFFITI", 17, "gangtunneln", "aparken", "stationsparkeringen", "kopmangatan", "skateparken", "hamnparkeringen", "centrum").when(SUMMER, WORKDAYS, 7, 14).told(14, 40),
                of(TECHNICAL, PLA, "PLA_UPKEEP", 7, "strandparken", "syrenparken", "hamnvallen", "lotsparken").when(SUMMER, WORKDAYS, 7, 15),
                of(TECHNICAL, BRA, "BRA_CONTAINER", 4, "atervinningen", "norrbackstorget", "hamntorget").when(ALL_YEAR, WEEKEND_NIGHTS, 20, 27),
                of(GUARDS, TRA, "TRA_RECKLESS", 5, "centerparkeringen", "hamnparkeringen").when(SUMMER, LATE_WEEK, 19, 25).told(0, 45),
                of(LIBRARY, ARR, "ARR_EVENT", 4, "stortorget", "hamntorget").when(SUMMER, WORKDAYS, 9, 15).told(0, 20),
                of(SOCIAL_SERVICES, ARR, "ARR_HOLIDAY", 3, "ungdomsgarden").when(new double[] {0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1}, WORKDAYS, 9, 15).told(0, 10),
                of(SAFETY_HOSTS, ARR, "ARR_MATCH", 3, "hamnvallen").when(SUMMER, LATE_WEEK, 12, 18).told(0, 30));
    }

    private static List<Strand> plantedWithThePolice(PlantedDates d) {
        return List.of(
                of(POLICE, TIL, "TIL_VEHICLE_BOAT", 16, "bathamnen").when(JULY_AUGUST, WEEKEND_NIGHTS, 22, 28).told(8, 45).plants(MARINA_SUMMER_NIGHTS),
                of(POLICE, TIL, "TIL_SHOPLIFTING", 62, "stortorget", "dagligvaran", "apoteket").when(ALL_YEAR, FRIDAYS, 14, 20).told(0, 20).plants(SQUARE_FRIDAYS),
                of(POLICE, SKA, "SKA_OTHER", 8, "havsskolan").when(TERM, SATURDAYS_SUNDAYS, 18, 26).told(12, 35).plants(SCHOOL_WEEKENDS),
                of(POLICE, TRA, "TRA_A_TRACTOR", 8, "badparkeringen").when(SPRING, LATE_WEEK, 19, 23).told(0, 35).plants(TRACTORS_SPRING_EVENINGS),
                of(POLICE, SKA, "SKA_OTHER", 14, "stadsparken").when(SUMMER, WEEKEND_NIGHTS, 20, 27).told(10, 80).changing(d.lightingFrom(), 1, LIGHTING_EFFECT).plants(PARK_LIGHTING_WORKS),
                of(POLICE, VHR, "VHR_ASSAULT", 10, "stadsparken").when(SUMMER, WEEKEND_NIGHTS, 20, 27).told(0, 80).changing(d.lightingFrom(), 1, LIGHTING_EFFECT).plants(PARK_LIGHTING_WORKS),
                of(POLICE, TIL, "TIL_THEFT", 34, "stationen", "busstationen", "stationsparkeringen").when(SUMMER, ANY_DAY, 7, 22).told(9, 35).plants(STATION_GUARDS_CHANGE_NOTHING),
                of(POLICE, VHR, "VHR_THREAT", 7, "lindskolan").when(TERM, WORKDAYS, 8, 16).told(0, 30).plants(SCHOOL_STARTS_TO_REPORT),
                of(POLICE, TIL, "TIL_SHOPLIFTING", 70, "bjorkcenter").when(ALL_YEAR, SHOP_DAYS, 10, 20).told(0, 0).plants(CENTRE_ON_ONE_POINT));
    }

    private static List<Strand> everydayWithThePolice() {
        return List.of(
                of(POLICE, SKA, "SKA_OTHER", 14, "strandparken", "norrbacksparken").when(SUMMER, WEEKEND_NIGHTS, 19, 26).told(10, 60),
                of(POLICE, TIL, "TIL_HOME_BURGLARY", 30, "villastaden", "strandangen", "havsbacken", "sandvik", "osterstad").when(DARK, ANY_DAY, 8, 18).told(9, 150),
                of(POLICE, TIL, "TIL_THEFT", 125, "centrum", "osterstad", "norrbacken", "hamnen", "simhallen", "hamngymnasiet", "galleria-storgatan").when(SUMMER, ANY_DAY, 7, 23).told(9, 60),
                of(POLICE, TIL, "TIL_VEHICLE_BOAT", 60, "norrbacken", "osterstad", "bjorkmossen", "stationsparkeringen", "hamnparkeringen", "sandvik").told(10, 60),
                of(POLICE, TIL, "TIL_OTHER_BURGLARY", 42, "bjorkmossen", "hamnen", "norra-landsbygden", "ostra-landsbygden", "vastra-landsbygden", "sandvik", "kolonierna").when(DARK, ANY_DAY, 18, 30).told(12, 60),
                of(POLICE, SKA, "SKA_GLASS", 46, "centrum", "osterstad", "norrbacken", "hamnen", "bjorkskolan", "strandangen").when(SUMMER, WEEKEND_NIGHTS, 18, 28).told(10, 70),
                of(POLICE, SKA, "SKA_GRAFFITI", 40, "gangtunneln", "centrum", "aparken", "skateparken", "norrbacken").when(SUMMER, ANY_DAY, 18, 30).told(14, 60),
                of(POLICE, VHR, "VHR_ASSAULT", 70, "galleria-storgatan", "hamntorget", "centrum", "norrbacken", "osterstad", "campingen").when(SUMMER, WEEKEND_NIGHTS, 20, 28).told(0, 70),
                of(POLICE, VHR, "VHR_THREAT", 74, "centrum", "norrbacken", "osterstad", "havsbacken", "villastaden", "sandvik").when(ALL_YEAR, ANY_DAY, 9, 24).told(0, 90),
                of(POLICE, VHR, "VHR_ROBBERY", 5, "gangtunneln", "galleria-storgatan", "stationen").when(DARK, WEEKEND_NIGHTS, 19, 27).told(0, 30),
                of(POLICE, NAR, "NAR_USE", 84, "gangtunneln", "hamnparkeringen", "norrbacken", "centrum", "skateparken", "osterstad").when(ALL_YEAR, WEEKEND_NIGHTS, 16, 26).told(0, 60),
                of(POLICE, NAR, "NAR_DEALING", 14, "norrbacken", "gangtunneln", "hamnparkeringen").when(ALL_YEAR, LATE_WEEK, 16, 24).told(0, 40),
                of(POLICE, TRA, "TRA_FORBIDDEN", 88, "kustvagens-rastplats", "centrum", "bjorkmossen", "sandvik", "norra-landsbygden", "vastra-landsbygden").when(SUMMER, LATE_WEEK, 8, 26).told(0, 120),
                of(POLICE, TRA, "TRA_RECKLESS", 34, "kustvagens-rastplats", "ostra-landsbygden", "norra-landsbygden", "bjorkmossen").when(SUMMER, LATE_WEEK, 14, 26).told(0, 150),
                of(POLICE, BRA, "BRA_ARSON", 7, "atervinningen", "norrbackstorget", "hamnen", "bjorkmossen").when(SUMMER, WEEKEND_NIGHTS, 19, 28).told(0, 50));
    }
}
