import type { Visit } from '#platform'
import { measuresSeenBy } from '#slices/measures'
import { DateField, Empty, Form, Page, SelectField, TextField } from '#ui'
import * as at from '../addresses.ts'
import { kinds } from '../rules.ts'
import { categoriesOf, editionOf, schemeWrittenBy } from '../tables.ts'
import { TermsFields } from './terms-fields.tsx'

export async function NewSchemePage({ here, filled }: Visit<typeof at.newScheme>) {
  const measures = await measuresSeenBy(here, {})
  const own = measures.filter((one) => one.sectionName === here.person.section?.name)
  return (
    <Page
      title="補助制度を定める"
      back={at.schemes()}
      lede="交付要綱の中身を、一度だけ入れます。改正は版として重ねます。"
    >
      {own.length === 0 ? (
        <Empty
          title="課の事業がありません"
          why="補助制度は、課の事務事業の下に定めます。先に事業を起こしてください。"
          stage="act"
        />
      ) : (
        <Form to={at.schemes()} filled={filled} submit="制度を定める">
          <TextField name="name" label="制度の名称" required />
          <SelectField
            name="measureId"
            label="この制度で行う事業"
            required
            options={own.map((one) => ({ value: one.id, label: `${one.code}　${one.name}` }))}
          />
          <SelectField name="kind" label="種類" required options={kinds} />
          <DateField name="sunsetOn" label="終期" hint="この日までに、続けるかを判断します。" />
          <TermsFields />
        </Form>
      )}
    </Page>
  )
}

export async function NewEditionPage({ here, params, filled }: Visit<typeof at.newEdition>) {
  const scheme = await schemeWrittenBy(here, params.schemeId)
  const edition = await editionOf(here, scheme.id, scheme.edition)
  const categories = await categoriesOf(here, scheme.id, scheme.edition)
  return (
    <Page
      title={`${scheme.name}を改正する`}
      back={at.scheme(params)}
      lede={`いまは第${scheme.edition}版です。第${scheme.edition + 1}版として保存します。`}
    >
      <Form
        to={at.editions(params)}
        filled={filled}
        submit={`第${scheme.edition + 1}版とする`}
        version={scheme.version}
      >
        <TermsFields edition={edition} categories={categories} kind={scheme.kind} />
      </Form>
    </Page>
  )
}
