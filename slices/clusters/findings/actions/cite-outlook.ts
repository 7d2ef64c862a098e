import { action, type Here, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { chainSeenBy } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { type ChainOutlook, outlookSeenBy } from '../../steps/tables.ts'
import { theOutlookCanBeTold } from '../../told/rules.ts'
import { finding } from '../addresses.ts'
import { OutlookCitationForm } from '../forms.ts'
import { contentOf, holdsPersonalYears, statementOf } from '../rules.ts'
import { type Finding, keepFinding } from '../tables.ts'

/** The outlook as it stands today becomes a card that stays, and a bead of the section. */
export const citeOutlook = action({
  verb: 'clusters.cite-outlook',
  may: may.writeClusters,
  form: OutlookCitationForm,

  async run(here, { chainId }) {
    const outlook = await outlookSeenBy(here, await chainSeenBy(here, chainId))
    return citedOutlook(here, outlook, '', null)
  },
})

/** Keeps an outlook, asked as it is or with a change, and publishes it to the section. */
export async function citedOutlook(
  here: Here,
  outlook: ChainOutlook,
  question: string,
  statement: string | null,
) {
  const { steps, chain } = outlook
  insist(theOutlookCanBeTold(steps !== null))
  if (steps === null) throw new RangeError('an outlook that cannot be told was let through')
  const made = {
    clusterId: chain.clusterId,
    chainId: chain.id,
    statement: statement ?? statementOf(outlook, steps),
    content: contentOf(outlook, steps, question),
    isPersonal: holdsPersonalYears(steps),
  }
  const { findingId, isNew } = await keepFinding(here, made)
  if (isNew) await publishBead(here, beadOf(here, { id: findingId, ...made, releasedOn: null }))
  return {
    about: findingId,
    params: { findingId },
    noted: { chainId: chain.id, statement: made.statement, isNew },
    say: isNew
      ? '見通しを根拠カードにしました。課の中だけで見られます。'
      : '同じ見通しの根拠カードは、すでに作ってあります。',
  }
}

/** The card as a bead: of the section, until it is released to the hall. */
export function beadOf(
  here: Here,
  card: Pick<Finding, 'id' | 'statement' | 'content' | 'releasedOn'>,
) {
  const section = here.person.section
  const own = section === null ? ['role:auditor'] : [`section:${section.id}`, 'role:auditor']
  return {
    slice: 'clusters',
    ref: card.id,
    kind: 'finding' as const,
    title: card.statement,
    happenedOn: here.today,
    availableOn: here.today,
    audiences: card.releasedOn === null ? own : ['staff'],
    address: finding({ findingId: card.id }),
    fact: `${card.content.businesses}事業所・${card.content.people}人`,
    text: card.content.rows.map((row) => row[0]).join(' '),
    sectionId: section?.id ?? null,
  }
}
