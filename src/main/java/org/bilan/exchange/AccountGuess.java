package org.bilan.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Nearest;
import org.bilan.value.TextFold;

/** What an account is most likely used for, by the account known already that is called most like it, or by its words. Only proposed, never used. */
final class AccountGuess {
    /** The first that fits counts: bank charges are a cost, a bank is none. */
    private static final Map<LedgerUse, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(
                LedgerUse.SALARY,
                "salaire|salari|wage|payroll expense|remuneration|avantages sociaux|charges sociales|benefit"
                        + "|cotisations de l'employeur|sueldo|nomina");
        words(
                LedgerUse.TRAVEL,
                "deplacement|travel|airfare|hebergement|lodging|accommodation|repas|meal|per diem|kilometr"
                        + "|mileage|viaje|viatico");
        words(
                LedgerUse.PARTNER_TRANSFER,
                "transferts? (au|a des|aux) parten|partenaire|partner|contraparte|transferencia");
        words(
                LedgerUse.FEES,
                "honoraire|professional|consult|audit|verification|juridique|legal|comptable|fees|honorario");
        words(
                LedgerUse.COMMUNICATION,
                "communication|publicit|advertis|impression|printing|promotion|site web|website"
                        + "|traduction|translation|graphi|comunicacion|publicidad");
        words(LedgerUse.EQUIPMENT, "equip|materiel|ordinateur|computer|logiciel|software|informatique");
        words(
                LedgerUse.ADMINISTRATION,
                "loyer|rent|assurance|insurance|frais bancaire|bank charge|service charge|telephone"
                        + "|internet|poste|postage|fourniture|supplies|bureau|office|electric|chauffage|utilities|admin|alquiler");
        words(
                LedgerUse.ACTIVITY,
                "activit|atelier|workshop|formation|training|evenement|event|location de salle|colloque"
                        + "|taller|actividad");
        words(
                LedgerUse.IGNORED,
                "banque|bank|encaisse|cheque|chequing|checking|savings|petty cash|petite caisse|caisse"
                        + "|clients|receivable|a recevoir|fournisseurs|payable|a payer|tps|tvq|tvh|gst|qst|hst|taxe|revenu|revenue"
                        + "|income|vente|sales|subvention|grant|don|donation|cotisation|capital|equity|actif|asset|passif|liabilit"
                        + "|benefices|retained|reporte|deferred|amortissement cumule|accumulated|deduction|avance|prepaid|banco|ingreso");
    }

    private AccountGuess() {}

    private static void words(LedgerUse use, String beginnings) {
        WORDS.put(use, Pattern.compile("(?:^|[^a-z])(?:" + beginnings + ")"));
    }

    /** {@code known} has the uses of accounts by their names. */
    static Optional<LedgerUse> of(String account, Map<String, LedgerUse> known) {
        return Nearest.to(account, known.keySet()).map(known::get).or(() -> byWords(TextFold.fold(account)));
    }

    private static Optional<LedgerUse> byWords(String name) {
        return WORDS.entrySet().stream()
                .filter(use -> use.getValue().matcher(name).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
