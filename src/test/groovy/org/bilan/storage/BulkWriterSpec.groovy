package org.bilan.storage

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.activity.Activity
import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityRepository
import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.activity.Consent
import org.bilan.activity.Photo
import org.bilan.activity.PhotoRepository
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.GrantRepository
import org.bilan.organization.Organization
import org.bilan.organization.OrganizationRepository
import org.bilan.organization.OrganizationRole
import org.bilan.value.FuzzyDate
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class BulkWriterSpec extends Specification {
    @TempDir Path home
    @AutoCleanup ApplicationContext context
    BulkWriter writer

    def setup() {
        context = ApplicationContext.run('bilan.home': home.toString())
        writer = context.getBean(BulkWriter)
    }

    def "records with lists, decimals, dates of any precision and absent values come back as they went"() {
        given:
        def day = LocalDate.of(2021, 9, 1)
        def funder = new Organization('mrif', 'MRIF', null, [OrganizationRole.FUNDER, OrganizationRole.PARTNER], 'CA', ['Ministère', 'MRI'], null, null, null)
        def grant = new Grant('g1', 'mrif', 'Mission', null, null, GrantKind.MISSION, 7000000L, 'CAD', day, day.plusYears(1), null, null, true, null, 10.50)
        def activity = new Activity('a1', FuzzyDate.parse('2021-11~'), 'Lettre', ActivityKind.LETTER, ActivityRole.ENDORSED, ActivityStatus.DONE, null, null, null, null, null, null, null, null, null)
        def photo = new Photo('p1', 'f.png', 'a1', null, 'Légende', 'Crédit', 'Description', null, null, Consent.GRANTED, null)

        when:
        2.times {
            writer.upsert(Organization, [funder])
            writer.upsert(Grant, [grant])
            writer.upsert(Activity, [activity])
            writer.upsert(Photo, [photo])
        }

        then:
        context.getBean(OrganizationRepository).findAll() == [funder]
        context.getBean(GrantRepository).findAll() == [grant]
        context.getBean(ActivityRepository).findAll() == [activity]
        context.getBean(PhotoRepository).findAll() == [photo]
        context.getBean(ActivityRepository).findBetween(LocalDate.of(2021, 11, 30), LocalDate.of(2021, 12, 1)) == [activity]
        context.getBean(ActivityRepository).findBetween(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 31)) == []
    }
}
