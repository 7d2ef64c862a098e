import { Missing, type Visit } from '#platform'
import { Page } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import * as at from '../addresses.ts'
import { documentOf } from '../tables.ts'
import { DocumentFields } from './document-form.tsx'

export async function EditPage({ here, params, filled }: Visit<typeof at.correction>) {
  const bead = await beadSeenBy(here, params.beadPid)
  const document = await documentOf(here, bead)
  if (!document) throw new Missing()
  return (
    <Page
      title={`${bead.title}を直す`}
      back={beadPage(params)}
      lede="直す前の版は残り、印刷済みの帳票も変わりません。"
    >
      <DocumentFields
        to={at.correction(params)}
        filled={filled}
        submit="この内容に直す"
        document={document}
        facets={bead.facets}
      />
    </Page>
  )
}
