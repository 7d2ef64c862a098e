import type { Visit } from '#platform'
import { AreaField, Form, Page } from '#ui'
import * as at from '../addresses.ts'
import { seriesOffered } from '../shocks/tables.ts'
import { areasOf, clusterSeenBy } from '../tables.ts'
import { ClusterFields } from './cluster-fields.tsx'

export async function EditPage({ here, params, filled }: Visit<typeof at.clusterEdit>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const areas = await areasOf(here, cluster.municipalities)
  const series = await seriesOffered(here)
  return (
    <Page title="産地の登録を直す" back={at.overview(params)} lede={cluster.name}>
      <Form
        to={at.clusterEdit(params)}
        filled={filled}
        version={cluster.version}
        submit="直した内容を保存する"
      >
        <ClusterFields cluster={cluster} areas={areas} series={series} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}
