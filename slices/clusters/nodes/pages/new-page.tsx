import type { Visit } from '#platform'
import { Form, Page } from '#ui'
import { chain as chainPage } from '../../chains/addresses.ts'
import { chainSeenBy } from '../../chains/tables.ts'
import { processesOf } from '../../members/tables.ts'
import * as at from '../addresses.ts'
import { NodeFields } from './node-fields.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newNode>) {
  const chain = await chainSeenBy(here, params.chainId)
  return (
    <Page title="工程や材料を加える" back={chainPage(params)} lede={chain.name}>
      <Form to={at.nodes(params)} filled={filled} submit="連鎖に加える">
        <NodeFields processes={await processesOf(here)} />
      </Form>
    </Page>
  )
}
