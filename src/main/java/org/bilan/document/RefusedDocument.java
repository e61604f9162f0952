package org.bilan.document;

import java.util.List;

/** A Word file was not taken in; every reason found is in {@link #refusals()}. */
public final class RefusedDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public RefusedDocument(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public RefusedDocument(Refusal.Reason reason, String place, String detail) {
        this(List.of(new Refusal(reason, place, detail)));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
