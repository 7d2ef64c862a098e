import type { Visit } from '#platform'
import { Notice, Page } from '#ui'
import { cluster } from '../../addresses.ts'
import { chainSeenBy } from '../../chains/tables.ts'
import type * as at from '../addresses.ts'

/** Why an outlook could not become a card. */
export async function RefusedPage({ here, params, filled }: Visit<typeof at.evidence>) {
  const chain = await chainSeenBy(here, params.chainId)
  return (
    <Page title="見通しを根拠にできませんでした" back={cluster({ clusterId: chain.clusterId })}>
      <Notice kind="warn">{filled?.rule ?? 'もう一度お試しください。'}</Notice>
    </Page>
  )
}
