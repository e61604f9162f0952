package org.bilan.storage

import static java.time.LocalDate.parse as day

import org.bilan.activity.*
import org.bilan.finance.*
import org.bilan.funding.*
import org.bilan.organization.*
import org.bilan.result.*
import org.bilan.value.FuzzyDate

/** Two records of every table, in an order in which they can be stored: one with every value, one with none that may be absent. */
class EveryRecord {
    static final Map<Class<?>, List<?>> ALL = [
            (Setting): [new Setting('currency', 'CAD'), new Setting('language', '')],
            (Organization): [
                    new Organization('mrif', 'Ministère des Relations — « œuvre »', 'MRIF', [OrganizationRole.FUNDER, OrganizationRole.MEDIA], 'CA', ['Relations', "l'MRI"], 'https://x', 'a@x', '=1+1'),
                    new Organization('fat', 'FAT', null, [], null, [], null, null, null)],
            (Theme): [new Theme('education', 'Éducation', 'racine', 2), new Theme('racine', 'Racine', null, null)],
            (Grant): [
                    new Grant('nqsf', 'mrif', 'NQSF', 'P', 'E-1', GrantKind.MISSION, 210_000_00L, 'CAD', day('2021-09-01'), day('2024-08-31'), day('2021-08-31'), 'mrif-qsf', true, 'x', 10.50, RatePolicy.AGREED, 1.2500, 'USD'),
                    new Grant('don', 'mrif', 'Don', null, null, GrantKind.DONATION, 0L, 'USD', day('2021-09-01'), day('2021-09-01'), null, null, false, null, null)],
            (Amendment): [
                    new Amendment(null, 'nqsf', 1, day('2022-01-01'), -5_00L, day('2024-12-31'), 'note'),
                    new Amendment(null, 'nqsf', 2, day('2022-02-01'), null, null, null)],
            (Instalment): [
                    new Instalment(null, 'nqsf', 1, day('2021-10-15'), 70_000_00L, 'c', day('2021-10-08'), 69_999_99L),
                    new Instalment(null, 'nqsf', 2, day('2022-10-15'), 0L, null, null, null)],
            (Obligation): [
                    new Obligation(null, 'nqsf', ObligationKind.INTERIM, day('2021-09-01'), day('2022-08-31'), day('2022-09-30'), day('2022-09-29'), day('2022-10-30')),
                    new Obligation(null, 'nqsf', ObligationKind.FINAL, day('2021-09-01'), day('2024-08-31'), day('2024-11-30'), null, null)],
            (Duty): [
                    new Duty(null, 't3010', day('2021-09-01'), day('2022-08-31'), day('2023-02-28'), day('2023-01-15')),
                    new Duty(null, 'autre', day('2021-09-01'), day('2022-08-31'), day('2022-12-31'), null)],
            (Narrative): [
                    new Narrative(null, 'annual', day('2021-09-01'), day('2022-08-31'), 'mot-du-president', 'fr', 'narratives/a.md', '# Titre\n\nTexte « œ »'),
                    new Narrative(null, 'nqsf', day('2021-09-01'), day('2022-08-31'), 'x', 'es', 'narratives/b.md', '')],
            (Person): [
                    new Person('p1', 'Coordonnatrice', 'coordination', 'team', 'fat', FuzzyDate.parse('2021-22~'), 28.5, true, 'nqsf'),
                    new Person('p2', 'Membre', null, null, null, null, null, false, null)],
            (Project): [
                    new Project('mexique', 'Mexique', 'education', ['MX', 'CA'], 'Coahuila', day('2021-09-01'), day('2022-08-31'), 'o', ['travail'], ['8', '10'], ProjectStatus.ACTIVE),
                    new Project('haiti', 'Haïti', null, [], null, null, null, null, [], [], null)],
            (ProjectPartner): [new ProjectPartner(null, 'mexique', 'fat', 1), new ProjectPartner(null, 'mexique', 'mrif', 0)],
            (GrantProject): [new GrantProject(null, 'nqsf', 'haiti', 1), new GrantProject(null, 'nqsf', 'mexique', 0)],
            (Activity): [
                    new Activity('a1', FuzzyDate.parse('2021-09/2022-06~'), 'Atelier', ActivityKind.WORKSHOP, ActivityRole.CO_ORGANIZED, ActivityStatus.POSTPONED, 'education', 'mexique', 'Montréal', 'CA', ActivityMode.HYBRID, 'm', 'd', 'g', false),
                    new Activity('a2', FuzzyDate.parse('2022-05-21'), 'Lettre', ActivityKind.LETTER, ActivityRole.ENDORSED, ActivityStatus.DONE, null, null, null, null, null, null, null, null, null)],
            (ActivityPartner): [new ActivityPartner(null, 'a1', 'fat', 1), new ActivityPartner(null, 'a1', 'mrif', 0)],
            (ActivityGrant): [new ActivityGrant(null, 'a1', 'don', 1), new ActivityGrant(null, 'a1', 'nqsf', 0)],
            (Reach): [
                    new Reach(null, 'a1', ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.WOMEN, AgeBand.ADULT, 56, true, 'liste', 'cohorte'),
                    new Reach(null, 'a1', ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.WOMEN, AgeBand.ADULT, 0, false, null, null)],
            (Photo): [
                    new Photo('f1', 'photos/a.png', 'a1', 'mexique', 'c', 'cr', 'alt', FuzzyDate.parse('2022'), 'Montréal', Consent.WITHDRAWN, day('2030-01-01')),
                    new Photo('f2', 'photos/b.png', null, null, '', '', '', null, null, Consent.UNKNOWN, null)],
            (BudgetLine): [
                    new BudgetLine(null, 'nqsf', 0, '1.1', '1', 'Salaires', CostCategory.SALARY, 100_00L, CostKind.IN_KIND),
                    new BudgetLine(null, 'nqsf', 1, '1', null, 'Éducation', CostCategory.PARTNER_TRANSFER, 0L, null)],
            (Expense): [
                    new Expense('e1', day('2022-02-28'), day('2022-03-01'), 'fat', 'V-1', 'Transfert', CostCategory.PARTNER_TRANSFER, -9_223_372_036_854_775_807L, 'MXN', 0.06330, day('2022-02-01'), 'mexique', 'a1', CostKind.CASH, 'pieces/a.pdf'),
                    new Expense('e2', day('2022-02-28'), null, null, null, '', CostCategory.OTHER, 9_223_372_036_854_775_807L, 'CAD', null, null, null, null, null, null)],
            (Allocation): [new Allocation(null, 'e1', 'nqsf', '1.1', -33_34L, -526_70L), new Allocation(null, 'e2', 'don', '9', 1L, 2L)],
            (Receipt): [
                    new Receipt('r1', day('2021-10-08'), 'mrif', 'nqsf', ReceiptKind.INSTALMENT, 70_000_00L, 'USD', 1.30, false, 'n'),
                    new Receipt('r2', day('2022-08-31'), 'Membres', null, ReceiptKind.DUES, 107_000_00L, 'CAD', null, true, null)],
            (ExchangeRate): [
                    new ExchangeRate(null, 'MXN', day('2021-09-01'), 0.0612345678901234567890, 'Banque du Canada', RateSpan.MONTH),
                    new ExchangeRate(null, 'USD', day('2021-09-01'), 1.3000, 'Banque du Canada')],
            (Explanation): [
                    new Explanation(null, 'nqsf', day('2021-09-01'), day('2022-08-31'), 'line:1.1', 'Parce que'),
                    new Explanation(null, 'nqsf', day('2021-09-01'), day('2022-08-31'), 'indicator:i1', '')],
            (Forecast): [
                    new Forecast(null, 'nqsf', '1.1', day('2022-08-31'), 12_50L),
                    new Forecast(null, 'nqsf', '1.1', day('2023-08-31'), 0L)],
            (NetAssets): [
                    new NetAssets(null, day('2021-08-31'), -1L, null, 'États financiers'),
                    new NetAssets(null, day('2022-08-31'), 64_000_00L, 0L, 'p. 6')],
            (Indicator): [
                    new Indicator('i1', 'Taux', IndicatorLevel.OUTCOME, 'mexique', 'nqsf', 'i2', '%', 20, day('2021-08-31'), 50.0, day('2024-08-31'), Aggregation.RATIO, 's'),
                    new Indicator('i2', 'Abonnés', IndicatorLevel.ORGANIZATION, null, null, null, 'personnes', null, null, null, null, Aggregation.LAST, null)],
            (Measurement): [
                    new Measurement(null, 'i1', day('2021-09-01'), day('2022-08-31'), 32.8125, 42, 128, Gender.OTHER, AgeBand.SENIOR, 'n'),
                    new Measurement(null, 'i1', day('2021-09-01'), day('2022-08-31'), null, null, null, null, null, null)],
            (LedgerSource): [
                    new LedgerSource('quickbooks', DateOrder.DMY, 'Date', 'Compte', 'Nom du compte', 'Num', 'JE', 'Type', 'Nom', 'Note', 'Classe', 'Débit', 'Crédit', 'Montant'),
                    new LedgerSource('acomba', null, 'Date', null, null, null, null, null, null, null, null, null, null, null)],
            (LedgerAccount): [
                    new LedgerAccount(null, 'quickbooks', '5010 Loyer', LedgerUse.ADMINISTRATION),
                    new LedgerAccount(null, 'quickbooks', '1000 Banque', LedgerUse.IGNORED)],
            (LedgerClass): [new LedgerClass(null, 'quickbooks', 'Mexique', 'mexique', 'nqsf', '1.1'), new LedgerClass(null, 'acomba', '', null, null, null)],
            (LedgerLine): [
                    new LedgerLine(null, 'quickbooks', 'f1', '5010 Loyer', day('2022-02-28'), 'V-1', 'fat', 'Transfert', -1L, 'CAD', 'e1'),
                    new LedgerLine(null, 'quickbooks', 'f0', '5010 Loyer', day('2022-02-28'), null, null, null, 0L, 'CAD', 'e1')],
            (LedgerReconciliation): [
                    new LedgerReconciliation('r-1', 'quickbooks', 'a.csv', 'a' * 64, day('2021-09-01'), day('2022-08-31'), 'nqsf', 'CAD', 1L, -1L, 2, day('2022-09-15'), 'moi'),
                    new LedgerReconciliation('r-0', 'quickbooks', 'a.csv', 'b' * 64, day('2021-09-01'), day('2021-09-01'), null, 'CAD', 0L, 0L, 0, day('2022-09-15'), null)],
            (ReconciliationItem): [
                    new ReconciliationItem(null, 'r-1', 1, ReconciliationKind.AMOUNT, '5010', CostCategory.OTHER, 'e1', 'V-1', 'd', day('2022-02-28'), day('2022-03-01'), 1L, 2L, 'CAD'),
                    new ReconciliationItem(null, 'r-1', 0, ReconciliationKind.LEDGER_ONLY, null, null, null, null, null, null, null, null, null, 'CAD')]
    ]
}
