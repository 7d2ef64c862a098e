import type { Visit } from '#platform'
import { AreaField, ChecksField, DateField, Form, Page, TextField } from '#ui'
import { sectionsOf } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { inquirySeenBy } from '../tables.ts'

/** A new inquiry, or last year's asked again in the same words. */
export async function NewInquiryPage({ here, query, filled }: Visit<typeof at.newInquiry>) {
  const before = query.like ? await inquirySeenBy(here, query.like) : null
  const sections = await sectionsOf(here)
  return (
    <Page
      title="照会を出す"
      back={at.inquiries()}
      lede="前の照会と同じ言葉で聞くと、相手の課は12か月以内の回答を使えます。"
    >
      <Form to={at.inquiries()} filled={filled} submit="照会を出す">
        <TextField name="title" label="件名" required maxlength={100} value={before?.title} />
        <AreaField name="why" label="何のために聞くか" rows={3} required value={before?.why} />
        <AreaField
          name="questions"
          label="聞くこと"
          hint="一行に一つずつ書きます（20まで）。"
          rows={6}
          required
          value={before?.questions.join('\n')}
        />
        <DateField name="dueOn" label="回答の期限" required />
        <ChecksField
          name="sectionIds"
          label="照会する課"
          required
          options={sections.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Page>
  )
}
