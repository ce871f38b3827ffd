package se.samsyn.privacy;

import java.util.Random;

/** Sentences of reports, made of templates and random dates, hours, amounts and references; none holds a person's number. */
final class MadeSentences {
    private static final String[] TEMPLATES = {
        "Den {date} kl. {time} samlades {n} ungdomar vid Hamngatan {n}.",
        "Klotter på skolans vägg, upptäckt {date}, sanering kostade {amount} kronor.",
        "Mellan {time} och {time} hördes skrik från parkeringen, plan {n}.",
        "Passet {range} den {date}: lugnt vid torget, {n} samtal.",
        "Anmält till polisen, ärende 5000-K{six}-{yy}.",
        "Diarienummer KS {yyyy}/{five}, se även dnr {yyyy}-{five}.",
        "Ring 112 vid akut fara, annars 114 14. Vården nås på 1177.",
        "Fakturan har OCR {ocr} och bankgiro {four}-{four}.",
        "Trasig belysning, stolpe nr {six}, koordinat N {seven} E {six}.",
        "Perioden {date} – {date} kom {n} rapporter, mot {n} året före.",
        "Bilens mätarställning var {six}, skylten satt löst.",
        "Lokalen är öppen {range2} måndag–fredag och {range2} lördagar.",
        "Registrerat {date} {time}, uppdaterat {date} {time}.",
        "Inbrott i förråd {n}, {n} och {n}; värdet uppskattas till {amount} kr.",
        "Under åren {yyyy}–{yyyy} minskade antalet från {n} till {n}.",
        "Position {lat}, {lon} enligt appen.",
        "Beställning {ten} levererades vecka {week}.",
        "Fastigheten Björken {n}:{n}, postnummer {zip} Björkhamn.",
        "Org.nr 556{three}-{four} äger fastigheten.",
        "Tiden {yyyymmdd} till {yyyymmdd}, cirka {n} timmar.",
    };

    private MadeSentences() {}

    static String next(Random random) {
        String text = TEMPLATES[random.nextInt(TEMPLATES.length)];
        StringBuilder made = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            made.append(text, from, open).append(value(text.substring(open + 1, close), random));
            from = close + 1;
        }
        return made.append(text.substring(from)).toString();
    }

    private static String value(String name, Random r) {
        int year = 2018 + r.nextInt(9);
        int month = 1 + r.nextInt(12);
        int day = 1 + r.nextInt(28);
        return switch (name) {
            case "date" -> switch (r.nextInt(4)) {
                case 0 -> String.format("%d-%02d-%02d", year, month, day);
                case 1 -> String.format("%02d%02d%02d", year % 100, month, day);
                case 2 -> String.format("%d/%d %d", day, month, year);
                default -> String.format("%02d.%02d.%d", day, month, year);
            };
            case "time" -> String.format(r.nextBoolean() ? "%02d.%02d" : "%02d:%02d", r.nextInt(24), r.nextInt(60));
            case "range" -> String.format("%02d.%02d-%02d.%02d", r.nextInt(24), r.nextInt(60), r.nextInt(24), r.nextInt(60));
            case "range2" -> String.format("%02d00-%02d30", r.nextInt(24), r.nextInt(24));
            case "n" -> String.valueOf(1 + r.nextInt(120));
            case "week" -> String.valueOf(1 + r.nextInt(52));
            case "amount" -> (1 + r.nextInt(999)) + " " + String.format("%03d", r.nextInt(1000));
            case "yy" -> String.valueOf(year % 100);
            case "yyyy" -> String.valueOf(year);
            case "yyyymmdd" -> String.format("%d%02d%02d", year, month, day);
            case "three" -> String.format("%03d", r.nextInt(1000));
            case "four" -> String.format("%04d", r.nextInt(10_000));
            case "five" -> String.format("%05d", r.nextInt(100_000));
            case "six" -> String.format("%06d", 100_000 + r.nextInt(900_000));
            case "seven" -> String.valueOf(6_100_000 + r.nextInt(1_500_000));
            case "ten" -> String.valueOf(1_000_000_000L + r.nextLong(9_000_000_000L));
            case "ocr" -> String.valueOf(100_000_000_000L + r.nextLong(900_000_000_000L));
            case "zip" -> String.format("%03d %02d", 100 + r.nextInt(885), r.nextInt(100));
            case "lat" -> String.format(java.util.Locale.ROOT, "%.6f", 55 + r.nextDouble() * 13);
            case "lon" -> String.format(java.util.Locale.ROOT, "%.6f", 11 + r.nextDouble() * 12);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
