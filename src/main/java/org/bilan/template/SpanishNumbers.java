package org.bilan.template;

import org.bilan.value.Language;

/** Spanish as in Mexico: {@code ochenta y cuatro mil doscientos cincuenta y nueve}, {@code veintiún mil}. */
final class SpanishNumbers extends NumberInWords {
    private static final String[] SMALL = {
        "",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve"
    };
    private static final String[] TENS = {
        "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };
    private static final String[] HUNDREDS = {
        "",
        "ciento",
        "doscientos",
        "trescientos",
        "cuatrocientos",
        "quinientos",
        "seiscientos",
        "setecientos",
        "ochocientos",
        "novecientos"
    };

    SpanishNumbers() {
        super(Language.ES);
    }

    @Override
    String zero() {
        return "cero";
    }

    @Override
    String words(long number, boolean beforeNoun) {
        long millions = number / 1_000_000;
        String head = millions == 0 ? "" : millions == 1 ? "un millón" : belowMillion(millions, true) + " millones";
        return joined(head, belowMillion(number % 1_000_000, beforeNoun));
    }

    private static String belowMillion(long number, boolean beforeNoun) {
        int thousands = (int) (number / 1000);
        String head = thousands == 0 ? "" : thousands == 1 ? "mil" : belowThousand(thousands, true) + " mil";
        return joined(head, belowThousand((int) (number % 1000), beforeNoun));
    }

    private static String belowThousand(int number, boolean beforeNoun) {
        if (number == 100) {
            return "cien";
        }
        return joined(HUNDREDS[number / 100], belowHundred(number % 100, beforeNoun));
    }

    private static String belowHundred(int number, boolean beforeNoun) {
        String words =
                number < 30 ? SMALL[number] : TENS[number / 10] + (number % 10 == 0 ? "" : " y " + SMALL[number % 10]);
        if (!beforeNoun || number % 10 != 1 || number == 11) {
            return words;
        }
        return number == 21 ? "veintiún" : words.substring(0, words.length() - 1);
    }
}
