package org.bilan.template

/**
 * Good templates and what they print with the {@link CorpusNames}; a line each, to be extended. {@code ¶} begins a new
 * paragraph, {@code # } a heading, lines between bars are rows of a table, {@code |# } its header row; what is printed has
 * {@code _} for the no-break spaces.
 */
class Corpus {
    static final List<List<String>> GOOD = [
        // fields
        ['{{ organisme.nom }}', 'Comité Québec-Sud'],
        ['Le {{organisme.nom}} ({{ organisme.sigle }}).', 'Le Comité Québec-Sud (CQS).'],
        ['{{ ORGANISME.Nom }} et {{ Organization.NAME }}', 'Comité Québec-Sud et Comité Québec-Sud'],
        ['{{ organizacion.nombre }}', 'Comité Québec-Sud'],
        ['Reçu {{ subvention.montant }} du bailleur', 'Reçu 84_259_$ du bailleur'],
        ['Site : {{ organisme.site }}', 'Site : —'],
        ['{{ subvention.titre }}, du {{ subvention.debut }} au {{ subvention.fin }}', 'Éducation, du 1er septembre 2021 au 31 août 2022'],
        ['{{ grant.title }} — {{ grant.amount }}', 'Éducation — 84_259_$'],
        ['{{ subvención.título }}', 'Éducation'],
        ['Taux : {{ budget.taux }}', 'Taux : 12,5_%'],
        ['{{ approuvé }}', 'oui'],
        ['{{ organisme.nom }}{{ organisme.sigle }}', 'Comité Québec-SudCQS'],
        // formats
        ['{{ subvention.montant | dollars }}', '84_259_$'],
        ['{{ subvention.montant | nombre }}', '84_259,00'],
        ['{{ budget.taux | pourcentage }}', '12,5_%'],
        ['{{ subvention.début | date longue }}', '1er septembre 2021'],
        ['{{ subvention.fin | date courte }}', '2022-08-31'],
        ['{{ subvención.inicio | fecha larga }}', '1er septembre 2021'],
        ['{{ grant.end | short date }}', '2022-08-31'],
        ['{{ activités | liste et }}', 'Atelier et Colloque'],
        ['{{ subvention.montant | en lettres }}', 'quatre-vingt-quatre mille deux cent cinquante-neuf dollars'],
        ['{{ activités.nombre }} activités', '2 activités'],
        // repetitions
        ['{{ pour chaque activité de activités }} ¶ {{ activité.titre }} ¶ {{ fin }}', 'Atelier ¶ Colloque'],
        ['{{ pour chaque a dans activités }} ¶ {{ a.titre }} ({{ a.date }}) ¶ {{ fin }}', 'Atelier (15 janvier 2022) ¶ Colloque (mars 2022)'],
        ['{{ for each activity of activities }} ¶ {{ activity.title }} ¶ {{ end }}', 'Atelier ¶ Colloque'],
        ['{{ para cada actividad de actividades }} ¶ {{ actividad.título }} ¶ {{ fin }}', 'Atelier ¶ Colloque'],
        ['{{ Pour chaque activité des activités }} ¶ {{ titre }} ¶ {{ Fin }}', 'Atelier ¶ Colloque'],
        ['{{ pour chaque activité d’activités }}{{ rang }}. {{ activité.titre }} {{ fin }}', '1. Atelier 2. Colloque '],
        ['{{ pour chaque activité de activités }}{{ activité.titre }}{{ si dernier }}.{{ sinon }}, {{ fin }}{{ fin }}', 'Atelier, Colloque.'],
        ['{{ pour chaque activité de activités }} ¶ # {{ activité.titre }} ¶ À {{ activité.lieu.ville }} ¶ {{ fin }}', 'Atelier ¶ À Oaxaca ¶ Colloque ¶ À Montréal'],
        ['{{ pour chaque activité de activités }} ¶ {{ activité.titre }} ¶ {{ pour chaque p de activité.partenaires }} ¶ - {{ p.nom }} ¶ {{ fin }} ¶ {{ fin }}', 'Atelier ¶ - Alpha ¶ - Bêta ¶ Colloque'],
        ['{{ pour chaque activité de activités }} ¶ {{ activité.titre }} : {{ activité.participants }} ¶ {{ fin }}', 'Atelier : 12 ¶ Colloque : —'],
        ['Début ¶ {{ pour chaque r de revenus }} ¶ {{ r.description }} ¶ {{ fin }} ¶ Fin', 'Début ¶ Fin'],
        ['{{ pour chaque d de dépenses }} ¶ |# Quoi | Combien | ¶ | {{ d.description }} | {{ d.montant }} | ¶ {{ fin }} ¶ Fin', '| Quoi | Combien | ¶ | Salle & café | 120,50_$ | ¶  ¶ | Quoi | Combien | ¶ | Papier <A4> | 80_$ | ¶ Fin'],
        ['{{ pour chaque activité de activités }} ¶ {{ activité.partenaires | liste et }} ¶ {{ fin }}', 'Alpha et Bêta'],
        // conditions
        ['{{ si approuvé }}Oui{{ sinon }}Non{{ fin }}', 'Oui'],
        ['{{ if approved }}Yes{{ else }}No{{ end }}', 'Yes'],
        ['{{ sí aprobado }}Sí{{ si no }}No{{ fin }}', 'Sí'],
        ['{{ si approuvé est non }}a{{ sinon }}b{{ fin }}', 'b'],
        ['{{ si budget.écart supérieur à 0 }} ¶ Dépassé de {{ budget.écart }} ¶ {{ fin }} ¶ Fin', 'Dépassé de 120,50_$ ¶ Fin'],
        ['{{ si budget.écart supérieur à budget.prévu }}a{{ sinon }}b{{ fin }}', 'b'],
        ['{{ si budget.prévu au moins 1 000,00 $ }}a{{ fin }}.', 'a.'],
        ['{{ si budget.taux au plus 10 % }}a{{ fin }}.', '.'],
        ['{{ si subvention.début au moins 2021-01-01 et approuvé }}a{{ fin }}.', 'a.'],
        ['{{ si organisme.sigle est CQS ou organisme.site existe }}a{{ fin }}.', 'a.'],
        ['{{ si organisme.site est vide }}Sans site{{ fin }}.', 'Sans site.'],
        ['{{ si activités au moins 3 }}beaucoup{{ sinon }}peu{{ fin }}', 'peu'],
        ['{{ si revenus existe }} ¶ |# Revenu | ¶ | {{ revenus.description }} | ¶ {{ sinon }} ¶ Aucun revenu. ¶ {{ fin }}', 'Aucun revenu.'],
        ['{{ pour chaque activité de activités }} ¶ {{ si activité.publique }} ¶ {{ activité.titre }} ¶ {{ sinon }} ¶ Privé ¶ {{ fin }} ¶ {{ fin }}', 'Atelier ¶ Privé'],
        // tables
        ['|# Quoi | Combien | ¶ | {{ dépenses.description }} | {{ dépenses.montant }} |', '| Quoi | Combien | ¶ | Salle & café | 120,50_$ | ¶ | Papier <A4> | 80,00_$ |'],
        ['|# What | When | ¶ | {{ expenses.description }} | {{ expenses.date }} |', '| What | When | ¶ | Salle & café | 15 janvier 2022 | ¶ | Papier <A4> | 1er février 2022 |'],
        ['|# Quoi | Combien | ¶ | {{ dépenses.description }} | {{ dépenses.montant | dollars }} | ¶ | Prévu | {{ budget.prévu }} |', '| Quoi | Combien | ¶ | Salle & café | 120,50_$ | ¶ | Papier <A4> | 80,00_$ | ¶ | Prévu | 1_000_$ |'],
        ['Début ¶ |# Revenu | ¶ | {{ revenus.description }} | ¶ Fin', 'Début ¶ Fin'],
        ['|# Nom | Valeur | ¶ | Titre | {{ subvention.titre }} | ¶ | Montant | {{ subvention.montant }} |', '| Nom | Valeur | ¶ | Titre | Éducation | ¶ | Montant | 84_259_$ |'],
        ['|# Activité | Avec | ¶ | {{ pour chaque activité de activités }} | | ¶ | {{ activité.titre }} | | ¶ | | {{ activité.partenaires.nom }} | ¶ | {{ fin }} | |', '| Activité | Avec | ¶ | Atelier |  | ¶ |  | Alpha | ¶ |  | Bêta | ¶ | Colloque |  |'],
        ['|# Activité | Avec | ¶ | {{ activités.titre }} | {{ activités.partenaires | liste et }} |', '| Activité | Avec | ¶ | Atelier | Alpha et Bêta | ¶ | Colloque |  |'],
        ['|# Activité | Ouverte | ¶ | {{ activités.titre }} | {{ si activités.publique }}oui{{ sinon }}non{{ fin }} |', '| Activité | Ouverte | ¶ | Atelier | oui | ¶ | Colloque | non |'],
        ['|# N° | Activité | ¶ | {{ rang }} | {{ activités.titre }} |', '| N° | Activité | ¶ | 1 | Atelier | ¶ | 2 | Colloque |'],
        // totals
        ['Dépensé : {{ total de dépenses.montant }}', 'Dépensé : 200,50_$'],
        ['Spent: {{ total of expenses.amount }}', 'Spent: 200,50_$'],
        ['{{ si total de dépenses.montant supérieur à 200 }}a{{ sinon }}b{{ fin }}', 'a'],
        ['|# Quoi | Combien | ¶ | {{ dépenses.description }} | {{ dépenses.montant }} | ¶ | Total | {{ total de dépenses.montant }} |', '| Quoi | Combien | ¶ | Salle & café | 120,50_$ | ¶ | Papier <A4> | 80,00_$ | ¶ | Total | 200,50_$ |'],
        // pieces
        ['# Budget ¶ {{ bloc budget }} ¶ Fin', 'Budget ¶ Budget ¶ | Poste | Prévu | ¶ | Salaires | 1_000,00_$ | ¶  ¶ Fin'],
        ['{{ block budget }} ¶ Fin', 'Budget ¶ | Poste | Prévu | ¶ | Salaires | 1_000,00_$ | ¶  ¶ Fin'],
        ['# Suite ¶ {{ récit retombées }}', 'Suite ¶ Des retombées nettes.'],
        ['{{ relato resultados }}', 'Des retombées nettes.'],
        ['Début ¶ {{ photos de couverture }} ¶ Fin', 'Début ¶ Fin'],
        ['{{ pour chaque activité de activités }} ¶ # {{ activité.titre }} ¶ {{ récit activité }} ¶ {{ fin }}', 'Atelier ¶ On a bien travaillé. ¶ Colloque ¶ Rien à dire.'],
        ['{{ pour chaque activité de activités }} ¶ {{ activité.récit }} ¶ {{ fin }}', 'On a bien travaillé. ¶ Rien à dire.'],
        ['A{{ note à relire : « vraiment ? » }}B', 'AB'],
        ['Avant ¶ {{ saut de page }} ¶ Après', 'Avant ¶ ⁂ ¶ Après'],
        ['# Un ¶ ## {{ organisme.sigle }} ¶ Texte', 'Un ¶ CQS ¶ Texte'],
        // what is no tag
        ['100 % des 3 < 4 & "guillemets"', '100 % des 3 < 4 & "guillemets"'],
    ].asImmutable()
}
