package org.bilan.document.picture;

import org.jspecify.annotations.Nullable;

/**
 * How much of a picture lies outside its frame ({@code a:srcRect}, ISO/IEC 29500-1 clause 20.1.8.55): shares of the
 * picture's width and height, positive for what is cut off, negative for room around it.
 */
public record Crop(double left, double top, double right, double bottom) {
    public static final Crop NONE = new Crop(0, 0, 0, 0);

    private static final double WHOLE = 100_000;

    /** Cuts off what a picture has too much for a frame; both as width by height. */
    static Crop toFill(double picture, double frame) {
        double much = (1 - Math.min(picture, frame) / Math.max(picture, frame)) / 2;
        return picture > frame ? new Crop(much, 0, much, 0) : new Crop(0, much, 0, much);
    }

    /** Leaves room beside a picture so that a frame shows all of it; both as width by height. */
    static Crop toFit(double picture, double frame) {
        double room = (1 - Math.max(picture, frame) / Math.min(picture, frame)) / 2;
        return picture > frame ? new Crop(0, room, 0, room) : new Crop(room, 0, room, 0);
    }

    /** In a thousandth of a percent, as the format counts; null is none. */
    public static Crop of(
            @Nullable Integer left, @Nullable Integer top, @Nullable Integer right, @Nullable Integer bottom) {
        return new Crop(share(left), share(top), share(right), share(bottom));
    }

    private static double share(@Nullable Integer counted) {
        return counted == null ? 0 : counted / WHOLE;
    }

    /** What is cut off, without the room that is left. */
    public Crop cut() {
        return new Crop(Math.max(0, left), Math.max(0, top), Math.max(0, right), Math.max(0, bottom));
    }

    /** The room that is left, without what is cut off. */
    public Crop room() {
        return new Crop(Math.min(0, left), Math.min(0, top), Math.min(0, right), Math.min(0, bottom));
    }

    public boolean isNone() {
        return Math.abs(left) + Math.abs(top) + Math.abs(right) + Math.abs(bottom) < 0.002;
    }

    String xml() {
        return "<a:srcRect" + side("l", left) + side("t", top) + side("r", right) + side("b", bottom) + "/>";
    }

    private static String side(String name, double share) {
        long counted = Math.round(share * WHOLE);
        return counted == 0 ? "" : " " + name + "=\"" + counted + "\"";
    }
}
