package se.samsyn.demo.events;

import java.util.Map;

/** What is written in reports: short, in the words of those who work in a town; places and things, never persons. */
final class Texts {

    private static final Map<String, String[]> SAID = Map.ofEntries(
            said("SKA_GRAFFITI", "Nytt klotter på väggen, sanering beställd.", "Klotter på elskåp och bänk.", "Tuschklotter på flera dörrar.",
                    "Klotter på gaveln, samma färg som förra gången.", "Sprejat på planket."),
            said("SKA_GLASS", "Krossad ruta på bottenvåningen.", "Glaskross på marken och en sprucken ruta.", "Ruta krossad mot innergården.",
                    "Två rutor krossade, stenar låg kvar.", "Busskurens glas är krossat."),
            said("SKA_OTHER", "Soffor och bord har välts.", "Lampor sönderslagna längs gången.", "Staketet är nedrivet på en sträcka.",
                    "Papperskorg uppbruten och skräpet utspritt.", "Cykelställ förstört."),
            said("NAR_DEALING", "Korta möten vid parkeringen, ser ut som försäljning.", "Återkommande korta besök, bilar stannar och kör vidare.",
                    "Misstänkt försäljning vid gångvägen.", "Småpåsar hittade vid bänken."),
            said("NAR_USE", "Stark lukt av cannabis i trapphuset.", "Kanyler hittade i buskaget, omhändertagna.", "Tecken på droganvändning vid cykelrummet.",
                    "Rester efter rökning bakom förrådet."),
            said("NAR_INTOXICATED", "Högljutt sällskap med alkohol på bänkarna.", "Flera berusade vid ingången, lugnade sig efter samtal.",
                    "Fest utomhus, mycket glas på marken.", "Påverkat sällskap, inga hot."),
            said("NAR_SUPPLY", "Uppgifter om langning av folköl till unga.", "Unga med alkohol, oklart varifrån den kom."),
            said("SAM_STAIRWELL", "Större grupp i trapphuset sent, boende vågar inte gå förbi.", "Grupp i entrén, rökning och skräp.",
                    "Samling i trapphuset, lämnade när porten låstes."),
            said("SAM_CELLAR", "Någon har hållit till i källargången, madrass och skräp.", "Förrådsgången uppbruten, spår av tillhåll."),
            said("SAM_MALL", "Stor grupp vid entrén, kunder upplever det otryggt.", "Stökigt vid rulltrappan, ordningsvakt sa till.",
                    "Samling vid toaletterna, lugnt efter tillsägelse."),
            said("SAM_GARAGE", "Samling i garaget, mopeder och hög musik."),
            said("SAM_OUTDOORS", "Stort gäng ute, skrik och fyrverkerirester.", "Samling vid bänkarna till efter midnatt.",
                    "Grupp mitt i gången, förbipasserande tar omvägar.", "Stökigt, lugnare när vi stannade kvar.",
                    "Stämningen var spänd men inget bråk."),
            said("SAM_SCHOOL", "Ungdomar utifrån rörde sig på skolgården efter skoltid.", "Samling vid skolans baksida under kvällen."),
            said("VHR_FIGHT", "Bråk mellan två grupper, avstyrt.", "Knuffar och skrik utanför, ingen skadad vad vi såg.", "Bråk på rasten, skolan har tagit hand om det."),
            said("VHR_ASSAULT", "Slagsmål utanför, polis på plats.", "Slag i samband med kö, ambulans behövdes inte."),
            said("VHR_THREAT", "Hotfullt uppträdande i receptionen.", "Hotfullt bemötande när vi sa till om rökning.", "Hot framfördes vid disken."),
            said("VHR_ROBBERY", "Uppgift om rån på gångvägen.", "Försök att ta telefon vid busshållplatsen."),
            said("TIL_THEFT", "Verktyg borta ur bod.", "Stöld ur omklädningsrum.", "Cykel borta från cykelstället, låset avklippt.", "Planteringskärl stulna."),
            said("TIL_SHOPLIFTING", "Snatteri, varor för några hundralappar.", "Stöld av kött och kaffe, gick ut genom grindarna.",
                    "Snatteri i eftermiddagsrusningen.", "Samma tillvägagångssätt som förra gången.", "Stöldlarm vid utgången, varor lämnades kvar."),
            said("TIL_HOME_BURGLARY", "Inbrott i villa, altandörren uppbruten.", "Inbrott under dagen, fönster på baksidan.", "Försök till inbrott, märken på dörren."),
            said("TIL_OTHER_BURGLARY", "Inbrott i förråd, hänglås klippt.", "Inbrott i klubbstuga."),
            said("TIL_VEHICLE_BOAT", "Utombordare stulen under natten.", "Båtmotor borta, vajern avklippt.", "Försök att ta båtmotor, rigglåset brutet.",
                    "Två motorer borta vid samma brygga."),
            said("TRA_RECKLESS", "Buskörning på parkeringen, däckspår.", "Bilar driftar på planen.", "Vårdslös körning på gångvägen."),
            said("TRA_SPEEDING", "Mycket höga hastigheter på genomfarten.", "Fortkörning kvällstid, flera boende har hört av sig."),
            said("TRA_A_TRACTOR", "Samling av A-traktorer, hög musik och burnouts.", "Ett tiotal A-traktorer, körning runt i cirkel.",
                    "A-traktorer med hög musik till sent.", "A-traktorer, skräp kvar på planen."),
            said("TRA_MOPED", "Mopeder på gångbanan i hög fart.", "EU-moped kördes genom parken."),
            said("TRA_FORBIDDEN", "Biltrafik på gågatan trots förbud.", "Genomfart på cykelvägen."),
            said("PLA_LIGHTING", "Belysningen är släckt på en lång sträcka.", "Flera lampor trasiga, mycket mörkt.", "Lampan vid trappan blinkar."),
            said("PLA_VIEW", "Buskagen skymmer gången, svårt att se vem som möter.", "Mörkt och skymt, går inte att se vem som kommer."),
            said("PLA_LITTER", "Mycket skräp och glas efter helgen.", "Dumpade möbler vid miljöhuset."),
            said("PLA_UPKEEP", "Trasiga bänkar, behöver bytas.", "Staketet hänger, hål mot spåret."),
            said("PLA_DESERTED", "Ödsligt efter att butiken stängt, flera tar omvägar."),
            said("BRA_ARSON", "Brand i buskage, släckt.", "Eld vid skolans vägg, mindre sotskador."),
            said("BRA_CONTAINER", "Brand i papperskorg, släckt med hink.", "Container brann under natten."),
            said("BRA_FIREWORKS", "Fyrverkerier sköts mot fasaden.", "Smällare på skolgården."),
            said("SOC_SCHOOL", "Oroligt i korridorerna, personalen är utspridd på raster.", "Konflikt mellan klasser som fortsätter på fritiden."),
            said("SOC_RUMOURS", "Rykten i sociala medier om bråk till helgen.", "Uppgifter sprids om uppgörelse efter skolan."),
            said("SOC_DWELLING", "Sovplats i cykelrummet.", "Tält bakom magasinet."),
            said("SOC_GROUP", "Oro bland boende efter helgens händelser."),
            said("ARR_EVENT", "Marknad i helgen, många besökare väntas.", "Hamnfest, förlängd öppettid."),
            said("ARR_HOLIDAY", "Skollov nästa vecka, fler ungdomar i centrum."),
            said("ARR_MATCH", "Hemmamatch på Hamnvallen, bortasupportrar väntas."));

    /** What the police hand over has no free text of its own, only the kind of crime. */
    private static final Map<String, String> CRIMES = Map.ofEntries(
            Map.entry("SKA_GRAFFITI", "Skadegörelse, klotter"),
            Map.entry("SKA_GLASS", "Skadegörelse, ruta"),
            Map.entry("SKA_OTHER", "Skadegörelse"),
            Map.entry("NAR_DEALING", "Narkotikabrott, överlåtelse"),
            Map.entry("NAR_USE", "Narkotikabrott, eget bruk"),
            Map.entry("NAR_INTOXICATED", "Ordningsstörning, berusning"),
            Map.entry("VHR_FIGHT", "Ordningsstörning, bråk"),
            Map.entry("VHR_ASSAULT", "Misshandel, utomhus"),
            Map.entry("VHR_THREAT", "Olaga hot"),
            Map.entry("VHR_ROBBERY", "Rån mot person"),
            Map.entry("TIL_THEFT", "Stöld, övrig"),
            Map.entry("TIL_SHOPLIFTING", "Stöld ur butik"),
            Map.entry("TIL_HOME_BURGLARY", "Inbrott i bostad"),
            Map.entry("TIL_OTHER_BURGLARY", "Inbrott i annan lokal"),
            Map.entry("TIL_VEHICLE_BOAT", "Stöld ur eller från fordon eller båt"),
            Map.entry("TRA_RECKLESS", "Vårdslöshet i trafik"),
            Map.entry("TRA_SPEEDING", "Hastighetsöverträdelse"),
            Map.entry("TRA_A_TRACTOR", "Trafikbrott, A-traktor"),
            Map.entry("TRA_FORBIDDEN", "Olovlig körning"),
            Map.entry("BRA_ARSON", "Skadegörelse genom brand"),
            Map.entry("BRA_CONTAINER", "Brand i container"));

    private Texts() {}

    private static Map.Entry<String, String[]> said(String sub, String... sentences) {
        return Map.entry(sub, sentences);
    }

    static String[] of(String sub, ReportingUnit unit) {
        if (!(unit == ReportingUnit.POLICE ? CRIMES : SAID).containsKey(sub)) {
            throw new IllegalArgumentException("No texts for " + sub);
        }
        return unit == ReportingUnit.POLICE ? new String[] {CRIMES.get(sub)} : SAID.get(sub);
    }
}
