package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** The places that people name, each with the ground it stands on and its own building where it has one. */
final class PlaceList {

  /** @param width and depth of its building, 0 for none; degrees turned from east; radius within which one is there */
  record Spot(String key, String name, String kind, String owner, double x, double y, double radius, double width, double depth,
      double degrees) {}

  static final String MUNICIPALITY = "Björkhamns kommun", SCHOOLS = "Barn- och utbildningsförvaltningen",
      TECHNICAL = "Tekniska förvaltningen", CULTURE = "Kultur- och fritidsförvaltningen", HOUSING = "Björkhamnsbostäder AB",
      HARBOUR = "Björkhamns Hamn AB", SOCIAL = "Socialförvaltningen", CENTRE = "Björkcenter Fastigheter",
      SHOPS = "Björkhamns Handel", BOATS = "Björkhamns Båtsällskap", REGION = "Regionen", RAIL = "Järnvägens förvaltare",
      CHURCH = "Björkhamns församling", CLUBS = "Föreningslivet";

  final List<Spot> spots = new ArrayList<>();
  /** Squares, parking, school yards, playing fields: kind, name and shape. */
  record Ground(String layer, String kind, String name, Geometry shape) {}

  final List<Ground> grounds = new ArrayList<>();

  PlaceList() {
    spots();
    ground("gront", "park", "Stadsparken", Curves.blob(610, 385, 135, 215, .08, .12, 3));
    ground("vatten", "damm", "Parkdammen", Curves.blob(585, 330, 42, 26, .3, .25, 8));
    ground("gront", "park", "Strandparken", Curves.blob(-1080, -560, 190, 75, -.55, .2, 4));
    ground("gront", "park", "Norrbacksparken", Curves.blob(-760, 1130, 120, 75, .3, .2, 5));
    ground("gront", "park", "Syrenparken", Curves.blob(-1700, 1290, 95, 60, -.4, .2, 6));
    ground("gront", "park", "Lotsparken", Curves.blob(2150, -640, 120, 60, -.3, .2, 7));
    ground("gront", "park", "Åparken", Curves.blob(250, 460, 40, 120, -.1, .2, 9));
    ground("gront", "kyrkogard", "Kyrkogården", Curves.rectangle(-545, 340, 150, 110, .06));
    ground("gront", "idrott", "Hamnvallen", Curves.rectangle(2290, 500, 105, 168, -.25));
    ground("gront", "idrott", "Hamnvallen", Curves.rectangle(2150, 560, 70, 110, -.25));
    ground("gront", "idrott", "Sandviks IP", Curves.rectangle(7620, -560, 105, 66, .2));
    ground("gront", "skog", "Björkbacken", Curves.blob(-1050, 1940, 190, 120, .3, .3, 10));
    ground("gront", "skog", "Tallbacken", Curves.blob(2420, 60, 150, 100, -.3, .3, 12));
    ground("gront", "skog", "Ängsbacken", Curves.blob(-2300, 300, 170, 110, .9, .3, 13));
    ground("gront", "strand", "Sandbadet", Curves.blob(2820, -1330, 290, 45, -.45, .25, 14));
    ground("yta", "torg", "Stortorget", Curves.rectangle(-185, 135, 105, 82, .03));
    ground("yta", "torg", "Hamntorget", Curves.rectangle(60, -365, 90, 46, -.06));
    ground("yta", "torg", "Norrbackstorget", Curves.rectangle(-420, 1385, 66, 50, .3));
    ground("yta", "parkering", "Badparkeringen", Curves.rectangle(2560, -1120, 130, 70, -.12));
    ground("yta", "parkering", "Centerparkeringen", Curves.rectangle(1080, 1590, 200, 92, .24));
    ground("yta", "parkering", "Hamnparkeringen", Curves.rectangle(500, -505, 130, 48, -.1));
    ground("yta", "parkering", "Stationsparkeringen", Curves.rectangle(-610, 560, 100, 38, -.05));
    ground("yta", "skolgard", "Havsskolan", Curves.rectangle(1790, -90, 150, 120, -.3));
    ground("yta", "skolgard", "Lindskolan", Curves.rectangle(1120, 330, 130, 105, -.14));
    ground("yta", "skolgard", "Björkskolan", Curves.rectangle(-130, 1230, 140, 105, .3));
    ground("yta", "skolgard", "Villaskolan", Curves.rectangle(-1830, 905, 120, 95, -.4));
    ground("yta", "skolgard", "Hamngymnasiet", Curves.rectangle(-850, 400, 140, 110, -.02));
    ground("yta", "skolgard", "Strandängsskolan", Curves.rectangle(-1870, -240, 115, 90, .45));
    ground("yta", "skolgard", "Sandviks skola", Curves.rectangle(6560, -620, 100, 80, -.1));
  }

  private void ground(String layer, String kind, String name, double[] ring) {
    grounds.add(new Ground(layer, kind, name, Shapes.area(ring)));
  }

  private void spots() {
    add("stortorget", "Stortorget", "torg", TECHNICAL, -185, 135, 75);
    add("hamntorget", "Hamntorget", "torg", TECHNICAL, 60, -365, 50);
    add("norrbackstorget", "Norrbackstorget", "torg", HOUSING, -420, 1385, 50);
    add("bathamnen", "Båthamnen", "hamn", BOATS, 985, -725, 120);
    add("fiskehamnen", "Fiskehamnen", "hamn", HARBOUR, -300, -590, 120);
    add("sandviks-hamn", "Sandviks småbåtshamn", "hamn", BOATS, 6700, -1480, 80);
    add("stadsparken", "Stadsparken", "park", TECHNICAL, 610, 400, 160);
    add("strandparken", "Strandparken", "park", TECHNICAL, -1080, -545, 110);
    add("norrbacksparken", "Norrbacksparken", "park", TECHNICAL, -760, 1130, 90);
    add("syrenparken", "Syrenparken", "park", TECHNICAL, -1700, 1290, 70);
    add("lotsparken", "Lotsparken", "park", TECHNICAL, 2150, -640, 80);
    add("aparken", "Åparken", "park", TECHNICAL, 240, 460, 90);
    house("havsskolan", "Havsskolan", "skola", SCHOOLS, 1800, -70, 95, 74, 22, -17);
    house("lindskolan", "Lindskolan", "skola", SCHOOLS, 1120, 345, 85, 66, 20, -8);
    house("bjorkskolan", "Björkskolan", "skola", SCHOOLS, -130, 1245, 90, 70, 22, 17);
    house("villaskolan", "Villaskolan", "skola", SCHOOLS, -1830, 920, 80, 58, 18, -23);
    house("hamngymnasiet", "Hamngymnasiet", "skola", SCHOOLS, -850, 415, 90, 84, 24, -1);
    house("strandangsskolan", "Strandängsskolan", "skola", SCHOOLS, -1870, -240, 75, 54, 18, 26);
    house("sandviks-skola", "Sandviks skola", "skola", SCHOOLS, 6560, -610, 70, 46, 16, -6);
    house("forskolan-syrenen", "Förskolan Syrenen", "förskola", SCHOOLS, -1560, 690, 50, 30, 14, -20);
    house("forskolan-ankaret", "Förskolan Ankaret", "förskola", SCHOOLS, 2330, -380, 50, 30, 14, -14);
    house("forskolan-kotten", "Förskolan Kotten", "förskola", SCHOOLS, -880, 1560, 50, 30, 14, 20);
    house("forskolan-snackan", "Förskolan Snäckan", "förskola", SCHOOLS, 7180, -760, 50, 26, 14, 0);
    house("biblioteket", "Stadsbiblioteket", "bibliotek", CULTURE, -310, 190, 45, 42, 26, 3);
    house("kulturhuset", "Kulturhuset Magasinet", "kulturhus", CULTURE, -140, -490, 50, 58, 22, 5);
    house("ungdomsgarden", "Fritidsgården Bryggan", "fritidsgård", CULTURE, 420, -150, 45, 34, 18, -4);
    house("simhallen", "Simhallen", "idrottsplats", CULTURE, 2060, 330, 60, 60, 40, -14);
    add("hamnvallen", "Hamnvallen", "idrottsplats", CULTURE, 2250, 500, 120);
    house("sporthallen", "Sporthallen", "idrottsplats", CULTURE, 1930, 480, 60, 66, 42, -14);
    add("sandviks-ip", "Sandviks IP", "idrottsplats", CLUBS, 7620, -560, 80);
    add("skateparken", "Skateparken", "idrottsplats", CULTURE, 690, 150, 40);
    house("kommunhuset", "Kommunhuset", "kommunhus", MUNICIPALITY, -60, 210, 45, 56, 24, 2);
    house("stationen", "Resecentrum", "station", RAIL, -430, 572, 70, 62, 15, -3);
    house("vardcentralen", "Vårdcentralen", "vård", REGION, 640, -150, 55, 56, 24, -6);
    house("vardboendet", "Äldreboendet Solgläntan", "vård", SOCIAL, -1420, 380, 55, 60, 22, -28);
    house("kyrkan", "Björkhamns kyrka", "kyrka", CHURCH, -540, 265, 50, 40, 15, 4);
    house("sandviks-kyrka", "Sandviks kyrka", "kyrka", CHURCH, 7020, -300, 50, 30, 12, 4);
    house("ekeby-kyrka", "Ekeby kyrka", "kyrka", CHURCH, -7560, 4560, 50, 28, 12, 4);
    house("bjorkcenter", "Björkcenter", "köpcentrum", CENTRE, 1120, 1700, 130, 210, 92, 14);
    add("badparkeringen", "Badparkeringen", "parkering", TECHNICAL, 2560, -1115, 75);
    add("centerparkeringen", "Centerparkeringen", "parkering", CENTRE, 1080, 1590, 100);
    add("hamnparkeringen", "Hamnparkeringen", "parkering", HARBOUR, 500, -505, 65);
    add("stationsparkeringen", "Stationsparkeringen", "parkering", TECHNICAL, -610, 560, 55);
    add("kustvagens-rastplats", "Rastplatsen vid Kustleden", "parkering", TECHNICAL, -4300, 740, 80);
    add("sandbadet", "Sandbadet", "badplats", CULTURE, 2800, -1270, 170);
    add("strandangsbadet", "Strandängsbadet", "badplats", CULTURE, -2350, -1180, 90);
    add("sjobadet", "Björksjöbadet", "badplats", CULTURE, 820, 6350, 90);
    add("langasjobadet", "Långasjöbadet", "badplats", CULTURE, -6050, 6450, 80);
    add("campingen", "Uddens camping", "camping", CLUBS, 3080, -880, 110);
    add("villastaden", "Villastaden", "bostadsområde", CLUBS, -1850, 1080, 330);
    add("norrbacken", "Norrbacken", "bostadsområde", HOUSING, -650, 1480, 260);
    add("granitgarden", "Granitgården", "bostadsområde", HOUSING, -860, 1290, 110);
    add("kvartsgarden", "Kvartsgården", "bostadsområde", HOUSING, -330, 1620, 110);
    add("osterstad", "Österstad", "bostadsområde", HOUSING, 960, 120, 240);
    add("almgarden", "Almgården", "bostadsområde", HOUSING, 830, 560, 90);
    add("havsbacken", "Havsbacken", "bostadsområde", CLUBS, 2050, -260, 300);
    add("strandangen", "Strandängen", "bostadsområde", CLUBS, -1850, -420, 300);
    add("lotsgarden", "Lotsgården", "bostadsområde", HOUSING, 1560, -90, 80);
    add("galleria-storgatan", "Storgatan", "gågata", TECHNICAL, -420, 75, 110);
    add("kopmangatan", "Köpmangatan", "gågata", SHOPS, -250, 20, 80);
    add("angbron", "Östra bron", "bro", TECHNICAL, 330, 25, 45);
    add("gangtunneln", "Gångtunneln vid stationen", "gångtunnel", TECHNICAL, -200, 625, 35);
    add("busstationen", "Busstorget", "station", TECHNICAL, -330, 540, 45);
    house("dagligvaran", "Dagligvaran vid Stortorget", "butik", SHOPS, -290, 110, 35, 36, 24, 3);
    house("apoteket", "Apoteket vid Stortorget", "butik", SHOPS, -110, 40, 25, 22, 16, 3);
    house("lanthandeln", "Lanthandeln i Sandvik", "butik", SHOPS, 6960, -850, 40, 24, 14, -4);
    house("brandstationen", "Räddningstjänsten", "räddningstjänst", MUNICIPALITY, 1560, 760, 60, 60, 26, 20);
    house("atervinningen", "Återvinningscentralen", "återvinning", TECHNICAL, 2080, 1560, 90, 60, 30, 30);
    house("varvet", "Varvet", "verksamhet", HARBOUR, 790, -505, 70, 62, 34, -12);
    house("folketshus", "Folkets hus", "samlingslokal", CLUBS, 520, -60, 40, 36, 22, -3);
    house("bygdegarden", "Ekeby bygdegård", "samlingslokal", CLUBS, -7830, 4330, 40, 22, 12, 10);
    add("ekeby-by", "Ekeby", "bostadsområde", CLUBS, -7700, 4400, 260);
    add("sandvik-by", "Sandvik", "bostadsområde", CLUBS, 6880, -900, 380);
    add("elljusspar", "Elljusspåret Björkbacken", "friluftsområde", CULTURE, -1050, 1940, 160);
    add("fyren", "Björknäs fyr", "friluftsområde", HARBOUR, -5640, -3560, 90);
    add("utsikten", "Uddens utsikt", "friluftsområde", TECHNICAL, 4500, -3000, 110);
    add("vastra-industri", "Björkmossens verksamhetsområde", "verksamhet", MUNICIPALITY, 1550, 1500, 320);
    add("kolonierna", "Koloniområdet Ängen", "koloniområde", CLUBS, 700, 1330, 110);
    add("gastbryggan", "Gästbryggan", "hamn", HARBOUR, 260, -560, 60);
  }

  private void add(String key, String name, String kind, String owner, double x, double y, double radius) {
    spots.add(new Spot(key, name, kind, owner, x, y, radius, 0, 0, 0));
  }

  private void house(String key, String name, String kind, String owner, double x, double y, double radius, double width,
      double depth, double degrees) {
    spots.add(new Spot(key, name, kind, owner, x, y, radius, width, depth, degrees));
  }
}
