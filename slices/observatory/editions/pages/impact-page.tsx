import type { Visit } from '#platform'
import { Page } from '#ui'
import { cardsOnEdition } from '../../cards/tables.ts'
import * as at from '../addresses.ts'
import { editionSeenBy } from '../tables.ts'
import { ImpactTable } from './impact-table.tsx'

/** 影響一覧: the cards that rest on this edition. */
export async function ImpactPage({ here, params }: Visit<typeof at.impact>) {
  const edition = await editionSeenBy(here, params.editionId)
  const cards = await cardsOnEdition(here, edition.code)
  return (
    <Page
      title="影響一覧"
      stage="know"
      back={at.edition(params)}
      lede={`${edition.label}の値を写した根拠カード。取り下げるときは、使っている人に知らせてください。`}
    >
      <ImpactTable cards={cards} csvHref={at.impactFile(params)} />
    </Page>
  )
}
