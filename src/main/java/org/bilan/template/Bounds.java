package org.bilan.template;

import java.util.List;
import org.bilan.template.TemplateFinding.Code;

/**
 * How much one document may hold. Lists in lists multiply: ten thousand in ten thousand would fill the memory, and no
 * program could open the document.
 */
final class Bounds {
    /** How often something may repeat, all repetitions together. */
    static final int MOST = 2_000_000;

    private static final long LARGEST = 256L << 20;

    private final long largest = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 4);
    private int times;

    /**
     * Another repetition begins.
     *
     * @param size how many bytes of the part are written
     * @throws TemplateRefused if that is too much
     */
    void repeat(long size, Place place) {
        if (++times > MOST || size > largest) {
            throw new TemplateRefused(List.of(TemplateFinding.at(place, Code.TOO_LONG, place.piece())));
        }
    }
}
