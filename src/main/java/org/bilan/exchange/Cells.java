package org.bilan.exchange;

/** The types of cells that many tables have. */
final class Cells {
    static final CellType TEXT = new TextCell();
    static final CellType NAME = new NameCell();
    static final CellType DAY = new DayCell();
    static final CellType DATE = new FuzzyDateCell();
    static final CellType CURRENCY = new CurrencyCell();
    static final CellType COUNTRY = new CountryCell();
    static final CellType YES_NO = WordCell.yesOrNo();
    static final CellType NUMBER = DecimalCell.any();
    static final CellType RATE = DecimalCell.positive();

    private Cells() {}
}
