package org.bilan.report.sketch;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn picture for where a photo would be: hills under a sky, crossed out so that nobody takes it for one. */
final class MadeUpPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private MadeUpPicture() {}

    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xd9e8ea), 0, HEIGHT, new Color(0xf7f3e6)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xe8b84a));
        pen.fillOval(860, 120, 150, 150);
        hill(pen, new Color(0x7fa8a2), 0, 620, 380, 300, 900, 640);
        hill(pen, new Color(0x4f8079), 300, 660, 760, 380, 1300, 700);
        pen.setColor(new Color(0x2f5d57));
        pen.fillRect(0, 640, WIDTH, 160);
        pen.setColor(new Color(255, 255, 255, 150));
        pen.setStroke(new java.awt.BasicStroke(6));
        pen.drawLine(0, 0, WIDTH, HEIGHT);
        pen.drawLine(0, HEIGHT, WIDTH, 0);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void hill(Graphics2D pen, Color colour, int... points) {
        Polygon hill = new Polygon();
        for (int at = 0; at < points.length; at += 2) {
            hill.addPoint(points[at], points[at + 1]);
        }
        hill.addPoint(points[points.length - 2], HEIGHT);
        hill.addPoint(points[0], HEIGHT);
        pen.setColor(colour);
        pen.fillPolygon(hill);
    }
}
