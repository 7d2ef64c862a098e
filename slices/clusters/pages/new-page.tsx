import type { Visit } from '#platform'
import { CheckField, Form, Page } from '#ui'
import * as at from '../addresses.ts'
import { seriesOffered } from '../shocks/tables.ts'
import { ClusterFields } from './cluster-fields.tsx'

export async function NewPage({ here, filled }: Visit<typeof at.newCluster>) {
  return (
    <Page
      title="産地を登録する"
      back={at.clusters()}
      lede="何をつくる産地か、いつ、なぜここで始まったかを残します。"
    >
      <Form to={at.clusters()} filled={filled} submit="産地を登録する">
        <ClusterFields series={await seriesOffered(here)} />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}
