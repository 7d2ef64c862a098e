import type { Visit } from '#platform'
import {
  AreaField,
  DateField,
  FiscalYearField,
  Form,
  HiddenField,
  Page,
  Section,
  SelectField,
  YenField,
} from '#ui'
import * as at from '../addresses.ts'
import { roundKinds } from '../rules.ts'
import { sectionsOf } from '../tables.ts'

export async function NewRoundPage({ here, filled }: Visit<typeof at.newRound>) {
  const sections = await sectionsOf(here)
  return (
    <Page title="編成方針を出す" back={at.rounds()}>
      <Form to={at.rounds()} filled={filled} submit="編成方針を出す">
        <FiscalYearField
          name="fiscalYear"
          label="予算の年度"
          required
          value={here.fiscalYear + 1}
        />
        <SelectField
          name="kind"
          label="区分"
          hint="補正と専決の号数は、年度の中で順に付きます。骨格は、政策的な経費を補正に残した当初予算です。"
          required
          options={roundKinds}
        />
        <AreaField
          name="reason"
          label="当初予算の後に生じた事由"
          hint="補正のときに必ず書きます（地方自治法218条）。専決のときは、議会を招集する時間がなかった理由（179条）。当初・骨格では空けます。"
          rows={2}
        />
        <DateField name="dueOn" label="要求書の締切" required />
        <DateField name="assemblyOn" label="議会に出す日" />
        <AreaField name="policy" label="編成方針" rows={4} />
        <Section title="課ごとの上限（シーリング）" note="空けると上限なし">
          {sections.map((section, i) => (
            <>
              <HiddenField name={`ceilings.${i}.sectionId`} value={section.id} />
              <YenField name={`ceilings.${i}.amountYen`} label={section.name} />
            </>
          ))}
        </Section>
      </Form>
    </Page>
  )
}
