package org.bilan.document.chart;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A part of a ring, or of a pie where {@code inner} is 0. Angles are turns from the top clockwise, from 0 to 1; radii in
 * CSS pixels.
 */
record RingPart(double x, double y, double inner, double outer, double from, double to) {
    private static final double FULL = 0.999999;

    Shape shape() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        if (to - from > FULL) {
            path.append(circle(outer), false);
            path.append(circle(inner), false);
            return path;
        }
        path.append(arc(outer, from, to), false);
        if (inner > 0) {
            path.append(arc(inner, to, from), true);
        } else {
            path.lineTo(x, y);
        }
        path.closePath();
        return path;
    }

    private Shape circle(double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Java's arcs are degrees from the right against the clock. */
    private Shape arc(double radius, double begin, double end) {
        return new Arc2D.Double(
                x - radius, y - radius, 2 * radius, 2 * radius, 90 - 360 * begin, -360 * (end - begin), Arc2D.OPEN);
    }

    Rectangle2D bounds() {
        return new Rectangle2D.Double(x - outer, y - outer, 2 * outer, 2 * outer);
    }

    /** What of a straight line lies within it. */
    List<Line2D> cut(Line2D line) {
        TreeSet<Double> ends = new TreeSet<>(List.of(0.0, 1.0));
        crossings(line, outer, ends);
        crossings(line, inner, ends);
        crossings(line, from, to, ends);
        List<Line2D> inside = new ArrayList<>();
        Double before = null;
        for (Double end : ends) {
            if (before != null && contains(line, (before + end) / 2)) {
                inside.add(new Line2D.Double(px(line, before), py(line, before), px(line, end), py(line, end)));
            }
            before = end;
        }
        return inside;
    }

    private boolean contains(Line2D line, double at) {
        double dx = px(line, at) - x;
        double dy = py(line, at) - y;
        double distance = Math.hypot(dx, dy);
        double turn = Math.atan2(dx, -dy) / (2 * Math.PI);
        double angle = turn < 0 ? turn + 1 : turn;
        return distance >= inner && distance <= outer && angle >= from && angle <= to;
    }

    /** Where the line meets a circle. */
    private void crossings(Line2D line, double radius, TreeSet<Double> ends) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double fx = line.getX1() - x;
        double fy = line.getY1() - y;
        double a = dx * dx + dy * dy;
        double b = 2 * (fx * dx + fy * dy);
        double root = b * b - 4 * a * (fx * fx + fy * fy - radius * radius);
        if (a > 0 && root >= 0) {
            add((-b - Math.sqrt(root)) / (2 * a), ends);
            add((-b + Math.sqrt(root)) / (2 * a), ends);
        }
    }

    /** Where it meets the two straight sides. */
    private void crossings(Line2D line, double begin, double end, TreeSet<Double> ends) {
        for (double turn : new double[] {begin, end}) {
            double sin = Math.sin(2 * Math.PI * turn);
            double cos = -Math.cos(2 * Math.PI * turn);
            double dx = line.getX2() - line.getX1();
            double dy = line.getY2() - line.getY1();
            double across = dx * cos - dy * sin;
            if (Math.abs(across) > 1e-9) {
                add(((x - line.getX1()) * cos - (y - line.getY1()) * sin) / across, ends);
            }
        }
    }

    private static void add(double at, TreeSet<Double> ends) {
        if (at > 0 && at < 1) {
            ends.add(at);
        }
    }

    private static double px(Line2D line, double at) {
        return line.getX1() + at * (line.getX2() - line.getX1());
    }

    private static double py(Line2D line, double at) {
        return line.getY1() + at * (line.getY2() - line.getY1());
    }
}
