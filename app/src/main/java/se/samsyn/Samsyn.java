package se.samsyn;

final class Samsyn {
    public static void main(String[] arguments) {}
}
