import type { Visit } from '#platform'
import { Page } from '#ui'
import { cards } from '../../cards/addresses.ts'
import * as at from '../addresses.ts'
import { DocumentFields } from './document-form.tsx'

export function NewPage({ filled }: Visit<typeof at.newDocument>) {
  return (
    <Page
      title="根拠の文書を登録する"
      back={cards()}
      lede="決定の前に市が知っていたことを、日付とともに残します。後からは、登録した日時を変えられません。"
    >
      <DocumentFields to={at.documents()} filled={filled} submit="根拠として登録する" />
    </Page>
  )
}
