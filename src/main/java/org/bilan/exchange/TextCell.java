package org.bilan.exchange;

/** Words, kept as typed. */
record TextCell() implements CellType {
    @Override
    public Object read(String text, RowReading row) {
        return text;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }

    @Override
    public boolean keepsBlanks() {
        return true;
    }
}
