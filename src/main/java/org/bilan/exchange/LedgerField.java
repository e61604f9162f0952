package org.bilan.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.TextFold;

/**
 * What a column of a ledger export holds, with the headings that it has in QuickBooks Online and Desktop, Sage 50
 * (Simple Comptable) and Acomba, in French, English and Spanish. The layouts were read in Intuit's description of the
 * reports of its API, in published scripts that read the programs' exports, and in the programs' manuals; a heading that
 * is not here is said once with {@code ledger_sources}.
 */
enum LedgerField {
    DATE(
            "date",
            "transaction date",
            "posting date",
            "date de transaction",
            "date de la transaction",
            "date transaction",
            "date de l'operation",
            "date operation",
            "date d'ecriture",
            "date ecriture",
            "date comptable",
            "fecha",
            "fecha de transaccion"),
    ACCOUNT(
            "account",
            "account no",
            "account number",
            "account #",
            "gl account",
            "g/l account",
            "distribution account",
            "distribution account number",
            "compte",
            "no compte",
            "no de compte",
            "no du compte",
            "numero de compte",
            "compte gl",
            "compte g/l",
            "compte de grand livre",
            "compte de repartition",
            "cuenta",
            "numero de cuenta"),
    ACCOUNT_NAME(
            "account name",
            "account full name",
            "account description",
            "nom du compte",
            "nom de compte",
            "description du compte",
            "libelle du compte",
            "nombre de la cuenta"),
    NUMBER(
            "num",
            "no",
            "#",
            "number",
            "numero",
            "doc num",
            "source #",
            "source no",
            "source",
            "no source",
            "no de source",
            "ref",
            "ref no",
            "reference",
            "reference no",
            "no ref",
            "no de reference",
            "numero de reference",
            "no de piece",
            "no piece",
            "piece",
            "invoice no",
            "no facture",
            "no de facture",
            "no document",
            "no de document",
            "cheque no",
            "no cheque",
            "referencia"),
    JOURNAL(
            "je#",
            "je #",
            "je",
            "je no",
            "no je",
            "no de je",
            "ej",
            "no ej",
            "ej no",
            "journal",
            "journal no",
            "journal entry",
            "journal #",
            "entry no",
            "trans #",
            "trans no",
            "transaction no",
            "transaction #",
            "no transaction",
            "no de transaction",
            "no operation",
            "no ecriture",
            "no d'ecriture",
            "numero d'ecriture",
            "no de l'ecriture",
            "asiento"),
    TYPE(
            "type",
            "transaction type",
            "type d'operation",
            "type de transaction",
            "type d'ecriture",
            "tipo",
            "tipo de transaccion"),
    NAME(
            "name",
            "vendor",
            "vendor name",
            "supplier",
            "payee",
            "nom",
            "nom du fournisseur",
            "fournisseur",
            "fournisseur/client",
            "client/fournisseur",
            "beneficiaire",
            "tiers",
            "nombre",
            "proveedor"),
    MEMO(
            "memo",
            "memo/description",
            "description",
            "line description",
            "comment",
            "comments",
            "details",
            "detail",
            "particulars",
            "note",
            "note/description",
            "memo/note",
            "memo/descriptif",
            "commentaire",
            "commentaires",
            "libelle",
            "explication",
            "descripcion",
            "nota/descripcion",
            "concepto"),
    CLASS(
            "class",
            "class full name",
            "customer/project",
            "project",
            "project name",
            "department",
            "division",
            "location",
            "fund",
            "classe",
            "categorie de suivi",
            "projet",
            "no projet",
            "client/projet",
            "departement",
            "service",
            "fonds",
            "clase",
            "proyecto"),
    SPLIT(
            "split",
            "split account",
            "item split account",
            "ventilation",
            "repartition",
            "contrepartie",
            "division cuenta"),
    DEBIT("debit", "debits", "debit amount", "montant debit", "debito", "debe", "cargo"),
    CREDIT("credit", "credits", "credit amount", "montant credit", "credito", "haber", "abono"),
    AMOUNT("amount", "net amount", "montant", "montant net", "importe", "monto"),
    BALANCE("balance", "running balance", "solde", "solde courant", "saldo"),
    /** Added by Bilan to the rows that it could not import. */
    REASON("motif (bilan)", "reason (bilan)", "motivo (bilan)");

    private static final Map<String, LedgerField> BY_WORD = new HashMap<>();

    static {
        for (LedgerField field : values()) {
            field.words.forEach(word -> BY_WORD.put(word, field));
        }
    }

    private final List<String> words;

    LedgerField(String... words) {
        this.words = Arrays.asList(words);
    }

    static Optional<LedgerField> of(String heading) {
        return Optional.ofNullable(BY_WORD.get(plain(heading)));
    }

    /** A heading without case, accents, points and signs that programs put in at will: {@code N° de pièce} is {@code no de piece}. */
    static String plain(String heading) {
        String folded = TextFold.fold(heading.replace('\u00b0', 'o').replace("\u2116", "no"));
        return folded.replaceAll("[.:*]", "").replaceAll("\\s*/\\s*", "/").strip();
    }

    /** The word that names the field for people who are told that it is missing. */
    String word() {
        return words.get(0);
    }
}
