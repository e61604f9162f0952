package org.bilan.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.bilan.exchange.LedgerOrder;
import org.bilan.finance.DateOrder;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.PdfEngine;
import org.bilan.report.sketch.MadeUp;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How words on the command line become values. */
final class Choices {
    private Choices() {}

    static final class OfLanguage implements ITypeConverter<Language> {
        @Override
        public Language convert(String word) {
            return Language.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class OfFormat implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String word) {
            return Coded.find(ReportFormat.class, word.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** What can travel inside a PDF. */
    static final class OfAttachable implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String word) {
            ReportFormat format = new OfFormat().convert(word);
            if (ReportRequest.ATTACHABLE.contains(format)) {
                return format;
            }
            throw new TypeConversionException(word);
        }
    }

    static final class OfEngine implements ITypeConverter<PdfEngine> {
        @Override
        public PdfEngine convert(String word) {
            return Coded.find(PdfEngine.class, word.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class OfMadeUp implements ITypeConverter<MadeUp> {
        @Override
        public MadeUp convert(String word) {
            return Coded.find(MadeUp.class, word.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class OfDateOrder implements ITypeConverter<DateOrder> {
        @Override
        public DateOrder convert(String word) {
            return Coded.find(DateOrder.class, word.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class OfDecimalMark implements ITypeConverter<Character> {
        @Override
        public Character convert(String word) {
            return switch (word) {
                case "comma" -> ',';
                case "point" -> '.';
                default -> throw new TypeConversionException(word);
            };
        }
    }

    static final class OfMatches implements ITypeConverter<LedgerOrder.Matches> {
        @Override
        public LedgerOrder.Matches convert(String word) {
            return switch (word) {
                case "ask" -> LedgerOrder.Matches.ASK;
                case "link" -> LedgerOrder.Matches.LINK;
                case "new" -> LedgerOrder.Matches.NEW;
                default -> throw new TypeConversionException(word);
            };
        }
    }

    static final class OfRole implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            return Coded.find(Role.class, word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** {@code USD}, in capitals or not. */
    static final class OfCurrency implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            try {
                return Currency.getInstance(word.strip().toUpperCase(Locale.ROOT))
                        .getCurrencyCode();
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(word);
            }
        }
    }

    static final class OfDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (java.time.DateTimeException problem) {
                throw new TypeConversionException(word);
            }
        }
    }

    /** Counts below it are hidden; 0 hides none, and 1 would hide nothing either. */
    static final class OfThreshold implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            try {
                int below = Integer.parseInt(word);
                if (below >= 0 && below <= FunderProfile.MOST_MASKED) {
                    return below;
                }
            } catch (NumberFormatException notWhole) {
                throw new TypeConversionException(word);
            }
            throw new TypeConversionException(word);
        }
    }

    /** {@code 2021-09-01/2022-08-31}. */
    static final class OfPeriod implements ITypeConverter<Period> {
        @Override
        public Period convert(String word) {
            try {
                return Period.parse(word);
            } catch (java.time.DateTimeException | IllegalArgumentException problem) {
                throw new TypeConversionException(String.format(Locale.ROOT, "%s", problem.getMessage()));
            }
        }
    }
}
