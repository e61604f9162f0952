package org.bilan;

public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        System.out.println("Bilan");
    }
}
