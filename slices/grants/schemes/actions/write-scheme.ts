import { action, insist, insistFresh, Refused } from '#platform'
import { measureSeenBy } from '#slices/measures'
import { carryWording } from '../../paper-wordings/tables.ts'
import { may } from '../../permissions.ts'
import { keepEdition } from '../../scheme-editions/tables.ts'
import { EditionForm, SchemeForm } from '../forms.ts'
import { theMeasureIsOfTheSection } from '../rules.ts'
import { countVersion, keepScheme, schemeWrittenBy } from '../tables.ts'

/** 制度を定める: one 交付要綱, with its first edition. */
export const registerScheme = action({
  verb: 'grants.register-scheme',
  may: may.writeSchemes,
  form: SchemeForm,

  async run(here, { measureId, name, kind, sunsetOn, isSample, ...terms }) {
    const section = here.person.section
    if (!section) throw new Refused('制度を定められるのは、課に所属する職員だけです。')
    const measure = await measureSeenBy(here, measureId)
    insist(theMeasureIsOfTheSection(measure.sectionId, section.id))
    const schemeId = await keepScheme(here, {
      ...{ measureId, name, kind, sunsetOn, isSample },
      sectionId: section.id,
    })
    await keepEdition(here, schemeId, 1, terms)
    return {
      about: schemeId,
      params: { schemeId },
      noted: { after: { name, kind, measureId, ...terms } },
      say: '制度を定めました。公募を準備できます。',
    }
  },
})

/** 改正: the next edition. Calls already drafted hold to the edition that they were drafted under. */
export const reviseScheme = action({
  verb: 'grants.revise-scheme',
  may: may.writeSchemes,
  form: EditionForm,

  async run(here, { schemeId, version, ...terms }) {
    const scheme = await schemeWrittenBy(here, schemeId)
    insistFresh(version, scheme.version, { name: scheme.name }, { name: '制度の名称' })
    await keepEdition(here, schemeId, scheme.edition + 1, terms)
    await carryWording(here, schemeId, scheme.edition + 1)
    await countVersion(here, schemeId)
    return {
      about: schemeId,
      noted: { after: { edition: scheme.edition + 1, ...terms } },
      say: `第${scheme.edition + 1}版としました。準備済みの公募は、前の版のままです。`,
    }
  },
})
