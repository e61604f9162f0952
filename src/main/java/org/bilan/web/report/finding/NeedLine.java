package org.bilan.web.report.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.report.check.Need;
import org.jspecify.annotations.Nullable;

/** Something that a template asks of a report, and the address at which it is completed; null where there is none. */
public record NeedLine(Need need, @Nullable String address) {

    /** As people look for them together; each group in the order given. */
    public static Map<Need.Group, List<NeedLine>> groups(List<NeedLine> lines) {
        Map<Need.Group, List<NeedLine>> groups = new LinkedHashMap<>();
        for (Need.Group group : Need.Group.values()) {
            List<NeedLine> some =
                    lines.stream().filter(line -> line.need().group() == group).toList();
            if (!some.isEmpty()) {
                groups.put(group, some);
            }
        }
        return groups;
    }

    /** How many somebody has something to do for. */
    public static long wanting(List<NeedLine> lines) {
        return lines.stream().filter(line -> line.need().isWanting()).count();
    }
}
