package org.bilan.document.chart

import java.awt.Color
import spock.lang.Specification

/** WCAG 2.2 for contrast; Machado, Oliveira and Fernandes (2009), severity 1, for what people see who lack a kind of cone. */
class ChartPaletteSpec extends Specification {
    static final List<String> COLOURS = (0..<ChartPalette.size()).collect { ChartPalette.colour(it) }
    static final Map<String, List<List<Double>>> EYES = [
        all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]]

    def "every colour stands out from white paper by 3:1 at least, letters by 4.5:1: #colour"() {
        expect:
        ChartPen.contrast(ChartPen.colour(colour)) >= least
        Math.abs(ChartPen.contrast(ChartPen.colour(colour)) - contrast(colour)) < 0.01

        where:
        [colour, least] << COLOURS.collect { [it, 3] } + [[ChartPalette.INK, 4.5], [ChartPalette.QUIET, 4.5]]
    }

    def "any two colours are told apart, also without red or green cones: #eyes"() {
        expect: 'a just noticeable difference is about 2.3'
        [COLOURS, COLOURS].combinations().findAll { a, b -> a < b && distance(a, b, EYES[eyes]) < 15 } == []

        where:
        eyes << EYES.keySet()
    }

    def "two colours that only a red cone tells apart would be found"() {
        expect:
        distance('0072B2', '6A51A3', EYES.all) > 15
        distance('0072B2', '6A51A3', EYES.protanopia) < 15
    }

    def "letters on a colour are white where they can be read, else they stand on white"() {
        expect:
        ChartPen.holdsWhite(new Color(0x0072B2))
        !ChartPen.holdsWhite(new Color(0xCC79A7))
        COLOURS.every { !ChartPen.holdsWhite(ChartPen.colour(it)) || contrast(it) >= 4.5 }
    }

    def "neighbours differ in hatching too"() {
        expect:
        (0..<COLOURS.size()).every { ChartHatch.pattern(it) != ChartHatch.pattern(it + 1) }
        ChartHatch.pattern(0) == ''
    }

    private static double contrast(String hex) {
        def (r, g, b) = linear(hex)
        1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
    }

    private static List<Double> linear(String hex) {
        [0, 2, 4].collect { at ->
            def share = Integer.parseInt(hex[at..at + 1], 16) / 255.0d
            share <= 0.04045d ? share / 12.92d : Math.pow((share + 0.055d) / 1.055d, 2.4d)
        }
    }

    /** CIE 1976, between the colours as these eyes see them. */
    private static double distance(String one, String other, List<List<Double>> eyes) {
        def (a, b) = [one, other].collect { lab(it, eyes) }
        Math.sqrt((0..2).sum { (a[it] - b[it])**2 })
    }

    private static List<Double> lab(String hex, List<List<Double>> eyes) {
        def rgb = linear(hex)
        def (r, g, b) = eyes.collect { row -> Math.max(0d, Math.min(1d, (double) (0..2).sum { row[it] * rgb[it] })) }
        def f = { double t -> t > 0.008856d ? Math.cbrt(t) : 7.787d * t + 16 / 116d }
        def x = f((0.4124d * r + 0.3576d * g + 0.1805d * b) / 0.95047d)
        def y = f(0.2126d * r + 0.7152d * g + 0.0722d * b)
        def z = f((0.0193d * r + 0.1192d * g + 0.9505d * b) / 1.08883d)
        [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
}
