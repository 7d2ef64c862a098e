import { Missing, type Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  Fact,
  Facts,
  Form,
  LinkButton,
  Page,
  Prose,
  RadioField,
  Section,
  Stack,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { ownSeat } from '../../recruitment-panels/tables.ts'
import type { Criterion } from '../../recruitments/rules.ts'
import { recruitmentJudged } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { leastMark, mostMark, theMarksAreOpen } from '../rules.ts'
import { essaysFor } from '../tables.ts'
import { ownTotal } from './score-tables.tsx'

/** One essay without a name, and the marks of whoever reads it. */
export async function EssayPage({ here, params, filled }: Visit<typeof at.essay>) {
  const made = await recruitmentJudged(here, params.recruitmentId)
  const seat = await ownSeat(here, made.id)
  const essays = await essaysFor(here, made.id, seat.id)
  const essay = essays.find(({ id }) => id === params.applicationId)
  if (!essay) throw new Missing()
  const next = essays.find(({ number }) => number > essay.number)
  const isOpen = theMarksAreOpen({ ...made, handedInAt: seat.handedInAt }) === true
  return (
    <Page
      title={`${essay.number}番の作文`}
      back={at.ownJudging({ recruitmentId: made.id })}
      lede={`作文「${made.theme}」`}
      acts={
        next && (
          <LinkButton
            href={at.essay({ recruitmentId: made.id, applicationId: next.id })}
            kind="sub"
            size="sm"
          >
            {`次の作文（${next.number}番）`}
          </LinkButton>
        )
      }
    >
      <Refused filled={filled} forms={isOpen ? ['score'] : []} />
      <Section title="作文">
        <Prose text={essay.panelEssay} />
      </Section>
      <Section title="自分の採点" note={ownTotal(made, essay)}>
        {isOpen ? (
          <Form
            to={at.essay(params)}
            name="score"
            filled={filled}
            submit="採点を保存する"
            version={essay.version ?? 0}
          >
            <Stack wide>
              <Columns shape="3">
                {made.criteria.map((criterion, index) => (
                  <Mark criterion={criterion} at={index} mark={essay.marks?.[index] ?? null} />
                ))}
              </Columns>
              <CheckField
                name="standsBack"
                label="この作文の採点に加わらない"
                hint="書いた方がわかるときや、利害の関わりがあるとき。点は付けなくてよく、平均に入りません。"
                value={essay.standsBack ?? false}
              />
              <AreaField
                name="remark"
                label="覚え"
                rows={3}
                hint="締め切られた後は、選考の担当も読みます。"
                value={essay.remark}
              />
            </Stack>
          </Form>
        ) : (
          <>
            <p>採点は済んでいます。点は変えられません。</p>
            <Facts>
              {made.criteria.map(({ name, weight }, index) => (
                <Fact term={name}>
                  {essay.standsBack
                    ? '加わらない'
                    : `${essay.marks?.[index] ?? '未採点'}（配点${weight}）`}
                </Fact>
              ))}
              {essay.remark && <Fact term="覚え">{essay.remark}</Fact>}
            </Facts>
          </>
        )}
      </Section>
    </Page>
  )
}

function Mark(props: { criterion: Criterion; at: number; mark: number | null }) {
  const all = Array.from({ length: mostMark - leastMark + 1 }, (_, at) => leastMark + at)
  return (
    <RadioField
      name={`mark${props.at + 1}`}
      label={`${props.criterion.name}（配点${props.criterion.weight}）`}
      required
      value={props.mark}
      options={all.map((mark) => ({
        value: mark,
        label: String(mark),
        note: mark === leastMark ? '　乏しい' : mark === mostMark ? '　すぐれている' : undefined,
      }))}
    />
  )
}
