import { idInPid, Missing, type Visit } from '#platform'
import { papersOf } from '#slices/evidence'
import { Page } from '#ui'
import { statusRef } from '../../opinion-papers/tables.ts'
import type * as at from '../addresses.ts'
import { Issued } from './issued-list.tsx'

/** The tables of a body that went out to this reader: to everybody, or to its members. */
export async function IssuedPage({ here, params }: Visit<typeof at.issued>) {
  const bodyId = idInPid(params.bodyPid, here.city)
  const papers = [
    ...(await papersOf(here, statusRef(bodyId, 'public'))),
    ...(await papersOf(here, statusRef(bodyId, 'members'))),
  ]
  const [last] = papers
  // Whoever may see none learns nothing of the body either.
  if (!last) throw new Missing()
  return (
    <Page title="前回意見の対応状況" lede={last.title.replace(/^[^　]*　/u, '')}>
      <Issued papers={papers} />
    </Page>
  )
}
