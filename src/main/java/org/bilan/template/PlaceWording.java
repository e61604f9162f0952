package org.bilan.template;

import org.bilan.value.Language;

/** A place as a reader says it. */
final class PlaceWording {
    PlaceWording(Language language) {}

    String say(Place place) {
        return place.part();
    }
}
